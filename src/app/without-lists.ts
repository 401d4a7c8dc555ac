import { formulaSheets } from "../reports/formula-sheet";
import { reviewSheets } from "../reports/review-sheet";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { isProjectSummary } from "../summaries/projects/is-project-summary";
import { librarySheets } from "../templates/library/library-list";
import { fillingSheets } from "../templates/project-list/sheets";

/**
 * A workbook without 审核意见, 审核公式, 指标库, 项目清单, 一行一指标 and 项目绩效目标汇总表, which are kept in it and are no
 * tables to be read.
 */
export function withoutLists(
  workbook: WorkbookSnapshot,
  reviews = reviewSheets(workbook),
  formulas = formulaSheets(workbook),
): WorkbookSnapshot {
  const kept = [...reviews, ...formulas, ...librarySheets(workbook)].map(({ sheet }) => sheet);
  const lists = new Set([...kept, ...fillingSheets(workbook), ...workbook.sheets.filter(isProjectSummary)]);
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !lists.has(sheet)) };
}
