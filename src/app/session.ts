import type { Host, HostEvent } from "../hosts/port";
import type { Finding, Fix } from "../rules/outcome";
import type { Classification } from "../model/classification/classification";
import { finish } from "../model/steps";
import type { Profile } from "../rules/profile";
import type { Area, CellRef } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import type { Problem } from "../sheet/result";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { checkLoop } from "./check-loop";
import { workbookChecker } from "./check-workbook";
import { guardedHost } from "./guarded-host";
import { inSlices, type Work } from "./in-slices";
import { localDate } from "./local-date";
import { createNoticeBoard } from "./notice-board";
import { planEdit, planSafe } from "./plan-edit";
import { recheckChanges } from "./recheck-changes";
import { exportReview, type ReviewExport } from "./review-export";
import { sessionEdits, type SessionEdits } from "./session-edits";
import { firstSessionState, type SessionState } from "./session-state";
import { showMarks } from "./show-marks";
import { writeNotes, type NotesWritten } from "./write-notes";

/** The pane's work on one workbook, whichever host it is open in. */
export interface Session extends SessionEdits {
  state(): SessionState;
  /** Calls back after every change of the state, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** The workbook as it was checked last; edits are planned on it. Undefined before the first check. */
  workbook(): WorkbookSnapshot | undefined;
  /** Reads and checks the workbook again, and looks where the user is, whatever was told of that. */
  check(): Promise<void>;
  select(at: CellRef): Promise<void>;
  /** Selects areas of a sheet at once; gives how many the program could select: the first ones, none where it failed. */
  selectAreas(sheet: string, areas: readonly Area[]): Promise<number>;
  /** Tells the user something beside what the session does itself; told twice, it is news again. */
  tell(problem: Problem): void;
  /** Tries again what a notice tells of, where it offers that. */
  retry(notice: Problem): Promise<void>;
  setMarking(marking: boolean): Promise<void>;
  /** The edit that carries out a mend, or all safe mends whose cells lie within; nothing is changed yet. */
  plan(title: string, fixes: readonly Fix[] | ((at: CellRef) => boolean)): Edit;
  /** What 导出审核意见 would write for these findings; nothing is changed yet. Undefined before the first check. */
  planReview(findings: readonly Finding[]): ReviewExport | undefined;
  /** Replaces all notes of ours by those on these findings; none clears them. */
  annotate(findings: readonly Finding[]): Promise<NotesWritten>;
  /** Takes a profile, or lets it be chosen by form and year again. */
  setProfile(profile: Profile | undefined): Promise<void>;
  /** Takes the codes of a user's own table, or the built-in ones again. */
  setClassification(classification: Classification | undefined): Promise<void>;
  /** Stops watching; marks stay. */
  close(): void;
}

/** What a session takes from outside. */
export interface SessionOptions {
  /** The date that lines of 审核意见 get, like 2026-11-21. */
  readonly today?: () => string;
  readonly work?: Work;
}

/** Opens a session on a host and checks at once; edits and newly opened workbooks are checked as they come. */
export function openSession(program: Host, options: SessionOptions = {}): Session {
  const { today = localDate, work = inSlices } = options;
  const host = guardedHost(program);
  const listeners = new Set<() => void>();
  let profile: Profile | undefined;
  let classification: Classification | undefined;
  let closed = false;
  let checked: WorkbookSnapshot | undefined;
  /** Counts the workbooks opened and the measures taken: only checks of the same are compared. */
  let subject = 0;
  let reported = 0;
  const recheck = workbookChecker();
  const board = createNoticeBoard((notices) => update({ notices }));
  const { forget, ...edits } = sessionEdits(host, board, {
    checked: () => checked,
    recheck: (undoable, edited) => {
      update({ undoable });
      return check(edited);
    },
    today,
  });
  let state = firstSessionState(host.capabilities);

  const stepsOf = (workbook: WorkbookSnapshot) => recheck(workbook, profile, undefined, classification);

  function update(change: Partial<SessionState>): void {
    if (closed) return;
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  }

  const check = checkLoop(checkOnce, (problem) => update({ status: "failed", problem }));

  function checkAnew(): Promise<void> {
    subject++;
    return check();
  }

  async function checkOnce(edited: readonly string[] | undefined): Promise<{ isDone: boolean }> {
    if (closed) return { isDone: false };
    const about = subject;
    update({ status: "checking" });
    const read = await host.read(checked && edited && { last: checked, edited });
    if (!read.ok) {
      update({ status: "failed", problem: read.problem });
      return { isDone: false };
    }
    const report = await work(stepsOf(read.value));
    checked = read.value;
    const { report: last, changes: told } = state;
    const isSame = reported === about && about === subject;
    const changes = last && isSame ? recheckChanges(last, report, told) : undefined;
    reported = about;
    update({ status: "ready", report, changes, problem: undefined });
    board.only("marks", await marks(), mark);
    board.put("unread", unreadIn(checked), () => check());
    return { isDone: true };
  }

  const marks = (): Promise<Problem[]> =>
    showMarks(host, state.marking ? (state.report?.findings ?? []) : undefined);
  const mark = async (): Promise<void> => board.put("marks", await marks(), mark);

  async function select(at: CellRef): Promise<void> {
    const selected = await host.select(at);
    if (selected.ok) update({ selection: at });
    board.put("jump", selected.ok ? [] : [selected.problem], () => select(at));
  }

  async function selectAreas(sheet: string, areas: readonly Area[]): Promise<number> {
    const [first] = areas;
    if (!first) return 0;
    const selected = await host.selectAreas(sheet, areas);
    if (selected.ok) update({ selection: { sheet, row: first.top, col: first.left } });
    board.put("jump", selected.ok ? [] : [selected.problem], () => selectAreas(sheet, areas));
    return selected.ok ? selected.value : 0;
  }

  async function annotate(findings: readonly Finding[]): Promise<NotesWritten> {
    const written = await writeNotes(host, findings);
    board.put("notes", written.problems, () => annotate(findings));
    return written;
  }

  async function askSelection(): Promise<void> {
    const at = await host.selection();
    if (at.ok) update({ selection: at.value ?? undefined });
  }

  function onEvent(event: HostEvent): void {
    if (event.kind === "selected") return update({ selection: event.at });
    if (event.kind === "edited") return void check(event.sheets);
    if (event.kind === "unheard") return board.put("unheard", [event.problem]);
    // Another workbook: what was changed in the last one cannot be taken back here.
    forget();
    update({ undoable: undefined });
    void askSelection();
    void checkAnew();
  }

  const unwatch = host.watch(onEvent);
  void askSelection();
  void check();

  return {
    state: () => state,
    workbook: () => checked,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: async () => void (await Promise.all([askSelection(), check()])),
    select,
    selectAreas,
    tell: (problem) => {
      // Gone for a moment, so that what the user has put away shows again.
      board.put("other", []);
      board.put("other", [problem]);
    },
    retry: board.retry,
    setMarking: (marking) => {
      update({ marking });
      return mark();
    },
    plan: (title, fixes) => {
      if (!checked) return { title, cells: [] };
      if (typeof fixes === "function")
        return planSafe(title, checked, (workbook) => finish(stepsOf(workbook)), fixes);
      return planEdit(title, fixes, checked);
    },
    planReview: (findings) =>
      checked && state.report && exportReview(checked, state.report, findings, today()),
    annotate,
    ...edits,
    setProfile: (chosen) => {
      profile = chosen;
      return checkAnew();
    },
    setClassification: (own) => {
      classification = own;
      return checkAnew();
    },
    close: () => {
      closed = true;
      unwatch();
      listeners.clear();
    },
  };
}

function unreadIn({ sheets }: WorkbookSnapshot): Problem[] {
  return sheets.flatMap(({ unread }) => unread ?? []);
}
