import type { Host } from "../hosts/port";
import type { WrittenLine } from "../reports/review-sheet";
import type { Finding } from "../rules/outcome";
import type { Edit } from "../sheet/edit";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { editJournal, type JournalEntry } from "./edit-journal";
import type { NoticeBoard } from "./notice-board";
import { restoring, waiving } from "./waivers";

/** What changes the workbook; each is followed by a check, and what was left as it was is told as a notice. */
export interface SessionEdits {
  /** Carries out an edit. */
  apply(edit: Edit): Promise<void>;
  /** Plans an edit on the workbook as it was checked and carries it out. False where something was left as it was. */
  change(make: (workbook: WorkbookSnapshot) => Edit): Promise<boolean>;
  /**
   * Sets findings aside: writes each with the reason on the 审核意见 sheet. False where that could not be written.
   */
  waive(findings: readonly Finding[], reason: string, by: string): Promise<boolean>;
  /** Takes a waiver back; its line stays and says so. */
  restore(line: WrittenLine): Promise<void>;
  /** Takes back the last edit made here. */
  undo(): Promise<void>;
}

/** What the edits of a session need of it. */
interface EditedSession {
  /** The workbook as it was checked last. */
  checked(): WorkbookSnapshot | undefined;
  /** Checks these sheets again, or everything; `undoable` is what 撤销 would take back now. */
  recheck(undoable: string | undefined, edited: readonly string[] | undefined): Promise<void>;
  /** The date that lines of 审核意见 get. */
  today(): string;
}

/** The edits of a session on a host; `forget` when another workbook is opened. */
export function sessionEdits(
  host: Host,
  board: NoticeBoard,
  session: EditedSession,
): SessionEdits & { forget(): void } {
  const journal = editJournal(host);

  async function finish(
    { sheets, leftOut, lacking }: JournalEntry,
    again: () => Promise<unknown>,
  ): Promise<boolean> {
    // Where something was in the way, or edits are not told, more may have changed than is known.
    const isSure = leftOut.length === 0 && host.capabilities.events;
    await session.recheck(journal.next(), isSure ? sheets : undefined);
    board.put("edit", [...leftOut, ...lacking], again);
    return leftOut.length === 0;
  }

  async function apply(edit: Edit): Promise<boolean> {
    return finish(await journal.apply(edit), () => apply(edit));
  }

  async function change(make: (workbook: WorkbookSnapshot) => Edit): Promise<boolean> {
    const checked = session.checked();
    return checked !== undefined && finish(await journal.apply(make(checked)), () => change(make));
  }

  async function undo(): Promise<boolean> {
    return finish(await journal.undo(), undo);
  }

  return {
    apply: async (edit) => void (await apply(edit)),
    change,
    waive: (findings, reason, by) =>
      change((workbook) => waiving(workbook, findings, reason, by, session.today())),
    restore: async (line) => void (await change(() => restoring(line))),
    undo: async () => void (await undo()),
    forget: () => journal.clear(),
  };
}
