import { formulaSheets } from "../reports/formula-sheet";
import { reviewSheets } from "../reports/review-sheet";
import type { WorkbookSnapshot } from "../sheet/snapshot";

/** A workbook without 审核意见 and 审核公式, which are kept in it and are no tables to be read. */
export function withoutLists(
  workbook: WorkbookSnapshot,
  reviews = reviewSheets(workbook),
  formulas = formulaSheets(workbook),
): WorkbookSnapshot {
  const lists = new Set([...reviews, ...formulas].map(({ sheet }) => sheet));
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !lists.has(sheet)) };
}
