import type { Edit } from "../sheet/edit";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { REVIEW_LIST, reviewSheets, type ReviewLine } from "./review-sheet";
import { lineEdits, newListSheet } from "./write-list";

/** The edit that writes lines below those that stand in the workbook, on a new sheet where there is none yet. */
export function appendLines(title: string, workbook: WorkbookSnapshot, lines: readonly ReviewLine[]): Edit {
  const [first] = reviewSheets(workbook);
  if (!first) return { title, cells: [], added: [newListSheet(workbook, REVIEW_LIST, lines)] };
  const { list } = first;
  return { title, cells: lines.flatMap((line, index) => lineEdits(list, list.end + index, line)) };
}
