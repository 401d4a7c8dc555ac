import type { CellEdit } from "./edit";
import type { SheetSnapshot } from "./snapshot";

/** A sheet with other contents in some cells; the block grows where one lies outside. A formula keeps the value that was there. */
export function withCells(sheet: SheetSnapshot, cells: readonly CellEdit[]): SheetSnapshot {
  if (cells.length === 0) return sheet;
  const top = Math.min(sheet.origin.row, ...cells.map(({ at }) => at.row));
  const left = Math.min(sheet.origin.col, ...cells.map(({ at }) => at.col));
  const [down, right] = [sheet.origin.row - top, sheet.origin.col - left];
  const height = Math.max(down + sheet.values.length, ...cells.map(({ at }) => at.row - top + 1));
  const width = Math.max(right + (sheet.values[0]?.length ?? 0), ...cells.map(({ at }) => at.col - left + 1));
  const grown = <T>(rows: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, col) => rows[row - down]?.[col - right] ?? blank),
    );
  const values = grown(sheet.values, null);
  const formulas = grown(sheet.formulas, null);
  for (const { at, content } of cells) {
    const [row, col] = [at.row - top, at.col - left];
    if ("value" in content) values[row]![col] = content.value;
    formulas[row]![col] = "formula" in content ? content.formula : null;
  }
  const numberFormats = grown(sheet.numberFormats, "General");
  return { ...sheet, origin: { row: top, col: left }, values, formulas, numberFormats };
}
