import type { SheetSnapshot } from "../../sheet/snapshot";

/** The rows `from` to before `to` of a sheet, as a sheet of their own; they stand where they stood. */
export function rowsOf(sheet: SheetSnapshot, from: number, to: number): SheetSnapshot {
  const start = from - sheet.origin.row;
  const stop = to - sheet.origin.row;
  return {
    ...sheet,
    origin: { row: from, col: sheet.origin.col },
    values: sheet.values.slice(start, stop),
    formulas: sheet.formulas.slice(start, stop),
    numberFormats: sheet.numberFormats.slice(start, stop),
    merges: sheet.merges.filter((area) => area.top >= from && area.bottom < to),
  };
}
