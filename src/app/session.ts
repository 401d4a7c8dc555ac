import type { Host, HostEvent, Refusal } from "../hosts/port";
import type { WrittenLine } from "../reports/review-sheet";
import { appendLines } from "../reports/write-review";
import type { Finding, Fix } from "../rules/outcome";
import type { Classification } from "../model/classification/classification";
import type { Profile } from "../rules/profile";
import type { CellRef } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import { gravestMarks } from "../sheet/mark";
import type { Problem } from "../sheet/result";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { checkLoop } from "./check-loop";
import { workbookChecker } from "./check-workbook";
import { editJournal } from "./edit-journal";
import { planEdit, planSafe } from "./plan-edit";
import { firstSessionState, type SessionState } from "./session-state";
import { restoring, waiverOf } from "./waivers";

/** The pane's work on one workbook, whichever host it is open in. */
export interface Session {
  state(): SessionState;
  /** Calls back after every change of the state, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Reads and checks the workbook again. */
  check(): Promise<void>;
  select(at: CellRef): Promise<void>;
  /** Tells the user something beside what the session does itself; told twice, it is news again. */
  tell(problem: Problem): void;
  setMarking(marking: boolean): Promise<void>;
  /** The edit that carries out a mend, or all safe mends whose cells lie within; nothing is changed yet. */
  plan(title: string, fixes: readonly Fix[] | ((at: CellRef) => boolean)): Edit;
  /** Carries out an edit, and checks again; what could not be changed is told as a notice. */
  apply(edit: Edit): Promise<void>;
  /**
   * Plans an edit on the workbook as it was checked, carries it out and checks again. False where something was left as
   * it was, which is told as a notice.
   */
  change(make: (workbook: WorkbookSnapshot) => Edit): Promise<boolean>;
  /**
   * Sets findings aside: writes a line for each, with the reason, on the 审核意见 sheet, and checks again. False where
   * that could not be written, which is told as a notice.
   */
  waive(findings: readonly Finding[], reason: string, by: string): Promise<boolean>;
  /** Takes a waiver back; its line stays and says so. */
  restore(line: WrittenLine): Promise<void>;
  /** Takes back the last edit made here, and checks again. */
  undo(): Promise<void>;
  /** Takes a profile, or lets it be chosen by form and year again. */
  setProfile(profile: Profile | undefined): Promise<void>;
  /** Takes the codes of a user's own table, or the built-in ones again. */
  setClassification(classification: Classification | undefined): Promise<void>;
  /** Stops watching; marks stay. */
  close(): void;
}

/**
 * Opens a session on a host and checks at once; edits and newly opened workbooks are checked as they come. `today` is
 * the date that waivers get, like 2026-11-21.
 */
export function openSession(host: Host, today: () => string = localDate): Session {
  const listeners = new Set<() => void>();
  let profile: Profile | undefined;
  let classification: Classification | undefined;
  let closed = false;
  let checked: WorkbookSnapshot | undefined;
  const recheck = workbookChecker();
  const journal = editJournal(host);
  let state = firstSessionState(host.capabilities);

  function update(change: Partial<SessionState>): void {
    if (closed) return;
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  const check = checkLoop(checkOnce, (problem) => update({ status: "failed", problem }));

  async function checkOnce(edited: readonly string[] | undefined): Promise<void> {
    if (closed) return;
    update({ status: "checking" });
    const read = await host.read(checked && edited && { last: checked, edited });
    if (!read.ok) return update({ status: "failed", problem: read.problem });
    checked = read.value;
    const report = recheck(checked, profile, undefined, classification);
    update({ status: "ready", report, problem: undefined, notices: [] });
    await showMarks();
  }

  async function showMarks(): Promise<void> {
    if (!host.capabilities.marks) return;
    if (!state.marking) {
      const cleared = await host.clearMarks();
      return update({ notices: cleared.ok ? [] : [cleared.problem] });
    }
    const marked = await host.mark(gravestMarks(state.report?.findings ?? []));
    update({
      notices: marked.ok ? marked.value.refused.map((refusal) => notMarked(refusal)) : [marked.problem],
    });
  }

  /** Checks again after an edit of ours, and only then tells what was left as it was. */
  async function afterEdit(leftOut: readonly Problem[]): Promise<void> {
    update({ undoable: journal.next() });
    await check();
    if (leftOut.length > 0) update({ notices: [...state.notices, ...leftOut] });
  }

  async function change(make: (workbook: WorkbookSnapshot) => Edit): Promise<boolean> {
    if (!checked) return false;
    const leftOut = await journal.apply(make(checked));
    await afterEdit(leftOut);
    return leftOut.length === 0;
  }

  async function askSelection(): Promise<void> {
    const at = await host.selection();
    if (at.ok) update({ selection: at.value ?? undefined });
  }

  function onEvent(event: HostEvent): void {
    if (event.kind === "selected") return update({ selection: event.at });
    if (event.kind === "opened") {
      // Another workbook: what was changed in the last one cannot be taken back here.
      journal.clear();
      update({ undoable: undefined });
      void askSelection();
    }
    void check(event.kind === "edited" ? event.sheets : undefined);
  }

  const unwatch = host.watch(onEvent);
  void askSelection();
  void check();

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: () => check(),
    select: async (at) => {
      const selected = await host.select(at);
      update(selected.ok ? { selection: at } : { notices: [selected.problem] });
    },
    tell: (problem) => {
      const others = state.notices.filter(({ message }) => message !== problem.message);
      // Gone for a moment, so that what the user has put away shows again.
      update({ notices: others });
      update({ notices: [...others, problem] });
    },
    setMarking: async (marking) => {
      update({ marking });
      await showMarks();
    },
    plan: (title, fixes) => {
      if (!checked) return { title, cells: [] };
      if (typeof fixes === "function") return planSafe(title, checked, profile, fixes);
      return planEdit(title, fixes, checked);
    },
    apply: async (edit) => afterEdit(await journal.apply(edit)),
    change,
    waive: (findings, reason, by) => {
      const lines = findings.map((finding) => waiverOf(finding, reason, by, today()));
      return change((workbook) => appendLines(`忽略 ${lines.length} 处问题`, workbook, lines));
    },
    restore: async (line) => void (await change(() => restoring(line))),
    undo: async () => afterEdit(await journal.undo()),
    setProfile: async (chosen) => {
      profile = chosen;
      await check();
    },
    setClassification: async (own) => {
      classification = own;
      await check();
    },
    close: () => {
      closed = true;
      unwatch();
      listeners.clear();
    },
  };
}

function notMarked({ sheet, because, detail }: Refusal): Problem {
  const message = `“${sheet}”没有标记：${because}`;
  return { code: "not-marked", message, ...(detail !== undefined && { detail }) };
}

/** Today as a person here writes it: 2026-11-21. */
function localDate(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
