import type { LedgerTable } from "./ledger-tables";

/** What a table without a figure says there is none of. */
const SUBJECTS: Readonly<Record<LedgerTable, string>> = {
  T1: "收支预算",
  T2: "收入预算",
  T3: "支出预算",
  T4: "财政拨款预算",
  T5: "一般公共预算财政拨款预算",
  T6: "一般公共预算财政拨款基本支出预算",
  T7: "政府性基金预算财政拨款预算",
  T8: "国有资本经营预算财政拨款预算",
  T9: "财政拨款“三公”经费预算",
};

/** The note of a table without a figure, as such tables are published. */
export function emptyNote(table: LedgerTable): string {
  return `无${SUBJECTS[table]}，空表列示。`;
}
