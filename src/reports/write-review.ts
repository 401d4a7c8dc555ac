import type { CellEdit, Edit } from "../sheet/edit";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { REVIEW_LIST, reviewSheets, type ReviewLine, type WrittenLine } from "./review-sheet";
import { lineEdits, newListSheet } from "../forms/write-list";

/** A line that stands in a workbook, and what is to be written in its place. */
export interface RewrittenLine {
  readonly line: WrittenLine;
  readonly texts: Partial<ReviewLine>;
}

/** The edit that writes lines below those that stand in the workbook, on a new sheet where there is none yet. */
export function appendLines(
  title: string,
  workbook: WorkbookSnapshot,
  lines: readonly ReviewLine[],
  rewritten: readonly RewrittenLine[] = [],
): Edit {
  const sheets = reviewSheets(workbook);
  const [first] = sheets;
  if (!first) {
    if (lines.length === 0) return { title, cells: [] };
    return { title, cells: [], added: [newListSheet(workbook, REVIEW_LIST, lines)] };
  }
  const { list } = first;
  const changed = rewritten.flatMap(({ line, texts }): CellEdit[] => {
    const there = sheets.find(({ sheet }) => sheet.name === line.sheet);
    return there ? lineEdits(there.list, line.row, texts) : [];
  });
  return {
    title,
    cells: [...changed, ...lines.flatMap((line, index) => lineEdits(list, list.end + index, line))],
  };
}
