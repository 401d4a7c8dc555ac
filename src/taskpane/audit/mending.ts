import type { Session } from "../../app/session";
import type { WrittenLine } from "../../reports/review-sheet";
import type { Finding } from "../../rules/outcome";
import type { Edit } from "../../sheet/edit";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { Problem } from "../../sheet/result";
import type { AuditState } from "./audit-state";
import { indexOf, type Cursor } from "./cursor";
import { notToldAgain } from "./put-away";

/** Changes the workbook, one edit at a time. */
export interface Mending {
  /** Carries out an edit. */
  apply(edit: Edit): Promise<void>;
  /** Plans an edit on the workbook as it was checked and carries it out; false where something was left as it was. */
  change(make: (workbook: WorkbookSnapshot) => Edit): Promise<boolean>;
  /** Takes the last edit back. */
  undo(): Promise<void>;
  /** Sets findings aside with a reason; false where that could not be done. */
  waive(findings: readonly Finding[], reason: string, by: string): Promise<boolean>;
  /** Takes a waiver back. */
  restore(line: WrittenLine): Promise<void>;
  /** Replaces the notes of ours by those on these findings; gives how many cells got one. */
  annotate(findings: readonly Finding[]): Promise<number | undefined>;
  /** Tries again what a notice tells of. */
  retry(notice: Problem): Promise<void>;
}

/** Works on a session's workbook and keeps the reader's place in the list. */
export function createMending(
  session: Session,
  read: () => AuditState,
  change: (part: Partial<AuditState>) => void,
): Mending {
  async function run<T>(edit: () => Promise<T>): Promise<T | undefined> {
    const before = read();
    if (before.applying) return undefined;
    change({ applying: true });
    try {
      return await edit();
    } finally {
      const now = read();
      change({
        applying: false,
        dismissed: notToldAgain(now.dismissed, before.session.notices, now.session.notices),
        ...(now.cursor === before.cursor && { cursor: nextPlace(before, now) }),
      });
    }
  }
  return {
    apply: (edit) => run(() => session.apply(edit)),
    change: async (make) => (await run(() => session.change(make))) === true,
    undo: () => run(() => session.undo()),
    waive: async (findings, reason, by) => (await run(() => session.waive(findings, reason, by))) === true,
    restore: (line) => run(() => session.restore(line)),
    annotate: (findings) => run(async () => (await session.annotate(findings)).written),
    retry: (notice) => run(() => session.retry(notice)),
  };
}

/** The cursor, or where its row is gone, the finding that followed it, else the one before it. */
function nextPlace({ rows, cursor }: AuditState, now: AuditState): Cursor | undefined {
  if (!cursor || now.rows.some(({ key }) => key === cursor.key)) return cursor;
  const index = indexOf(rows, cursor);
  const near = [...rows.slice(index + 1), ...rows.slice(0, Math.max(index, 0)).reverse()];
  for (const { kind, key } of near) {
    const place = kind === "finding" ? now.rows.findIndex((row) => row.key === key) : -1;
    if (place >= 0) return { key, index: place, link: -1 };
  }
  return cursor;
}
