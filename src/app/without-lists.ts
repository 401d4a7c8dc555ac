import { formulaSheets } from "../reports/formula-sheet";
import { reviewSheets } from "../reports/review-sheet";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { librarySheets } from "../templates/library/library-list";

/** A workbook without 审核意见, 审核公式 and 指标库, which are kept in it and are no tables to be read. */
export function withoutLists(
  workbook: WorkbookSnapshot,
  reviews = reviewSheets(workbook),
  formulas = formulaSheets(workbook),
): WorkbookSnapshot {
  const lists = new Set([...reviews, ...formulas, ...librarySheets(workbook)].map(({ sheet }) => sheet));
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !lists.has(sheet)) };
}
