import { UNMOVED } from "../../sheet/line-map";
import { moveReferences } from "../../sheet/references";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import type { ReadRows } from "./sheet-shape";

/** Tells the cells whose formulas are the user's own. */
export type IsTheirs = (sheet: string, row: number, col: number) => boolean;

/** What formulas of the user's read on a sheet, in rows. */
export function readRows(workbook: WorkbookSnapshot, sheet: string, isTheirs: IsTheirs): ReadRows {
  const found: { from: number; to: number }[] = [];
  const rows = {
    line: (line: number) => line,
    stretch: (from: number, to: number) => {
      found.push({ from, to });
      return { from, to };
    },
  };
  for (const { name, origin, formulas } of workbook.sheets) {
    formulas.forEach((cells, r) =>
      cells.forEach((formula, c) => {
        if (formula === null || !isTheirs(name, origin.row + r, origin.col + c)) return;
        moveReferences(formula, name, { sheet, rows, columns: UNMOVED });
      }),
    );
  }
  return found;
}
