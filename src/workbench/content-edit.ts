import type { GridSheet } from "../hosts/workbench/grid-sheets";
import type { XlsxSheet } from "../hosts/xlsx/read-workbook";
import type { CellEdit, Edit, NewSheet } from "../sheet/edit";
import { contentAt, sameContent } from "../sheet/same-sheet";
import type { SheetSnapshot } from "../sheet/snapshot";

/** The edit that brings a file's contents to those of the grid: cells, sheets that came, sheets that went. */
export function contentEdit(grid: readonly GridSheet[], file: readonly XlsxSheet[]): Edit {
  const cells = grid.flatMap(({ origin, snapshot }) => {
    const before = origin && file.find((each) => each.snapshot.name === snapshot.name);
    return before ? changedCells(before.snapshot, snapshot) : [];
  });
  const added = grid.filter(({ origin }) => !origin).map(newSheet);
  const kept = new Set(grid.filter(({ origin }) => origin).map(({ snapshot }) => snapshot.name));
  return { title: "保存", cells, added, removed: file.filter(({ snapshot }) => !kept.has(snapshot.name)) };
}

function newSheet({ snapshot, look, extras }: GridSheet): NewSheet {
  return { snapshot, look: look(), ...(extras && { extras }) };
}

function changedCells(before: SheetSnapshot, now: SheetSnapshot): CellEdit[] {
  const edits: CellEdit[] = [];
  const height = Math.max(endOf(before).row, endOf(now).row);
  const width = Math.max(endOf(before).col, endOf(now).col);
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      const expected = contentAt(before, { row, col });
      const content = contentAt(now, { row, col });
      if (!sameContent(expected, content))
        edits.push({ at: { sheet: now.name, row, col }, expected, content });
    }
  }
  return edits;
}

function endOf({ origin, values }: SheetSnapshot): { readonly row: number; readonly col: number } {
  return { row: origin.row + values.length, col: origin.col + (values[0]?.length ?? 0) };
}
