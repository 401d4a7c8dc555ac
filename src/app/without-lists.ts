import { formulaSheets } from "../reports/formula-sheet";
import { reviewSheets } from "../reports/review-sheet";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { sheetsWithoutTables } from "../summaries/made/no-tables";
import { librarySheets } from "../templates/library/library-list";
import { fillingSheets } from "../templates/project-list/sheets";

/**
 * A workbook without 审核意见, 审核公式, 指标库, 项目清单, 一行一指标, 汇总来源 and summaries of no form, which are kept in it and
 * are no tables to be read.
 */
export function withoutLists(
  workbook: WorkbookSnapshot,
  reviews = reviewSheets(workbook),
  formulas = formulaSheets(workbook),
): WorkbookSnapshot {
  const kept = [...reviews, ...formulas, ...librarySheets(workbook)].map(({ sheet }) => sheet);
  const lists = new Set([...kept, ...fillingSheets(workbook), ...sheetsWithoutTables(workbook)]);
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !lists.has(sheet)) };
}
