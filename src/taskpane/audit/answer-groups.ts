import type { Outcome, OutcomeKind } from "../../rules/outcome";
import type { CellRef } from "../../sheet/address";

/** A table that an answer is about, and where it begins. */
export interface AnsweredTable {
  readonly title: string;
  readonly at: CellRef;
}

/** One rule's answer with one reason, for all tables that it was given for. */
export interface AnswerGroup {
  readonly key: string;
  readonly title: string;
  readonly because: string;
  /** None for rules over the whole workbook. */
  readonly tables: readonly AnsweredTable[];
}

/** The kinds of 未能检查. */
export const UNABLE: readonly OutcomeKind[] = ["insufficient", "unreadable", "crashed"];

/** Puts the same answers of a rule for several tables together, in the order of the rules. */
export function groupAnswers(
  outcomes: readonly Outcome[],
  kinds: readonly OutcomeKind[],
): readonly AnswerGroup[] {
  const groups = new Map<string, { title: string; because: string; tables: AnsweredTable[] }>();
  for (const { kind, rule, title, because, table } of outcomes) {
    if (!kinds.includes(kind)) continue;
    const key = `${rule}\u001f${because}`;
    const group = groups.get(key) ?? { title, because, tables: [] };
    if (table) group.tables.push({ title: table.title, at: { sheet: table.sheet, row: table.row, col: 0 } });
    groups.set(key, group);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
