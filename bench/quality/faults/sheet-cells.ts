import type { Area } from "../../../src/sheet/address";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import type { Table } from "../books";

/** A cell by its index in the block of values. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

/** A table with something done to its sheet, after whatever was done to it before. */
export function retouched(table: Table, change: (sheet: SheetSnapshot) => SheetSnapshot): Table {
  const { retouch } = table;
  return { ...table, retouch: (sheet) => change(retouch ? retouch(sheet) : sheet) };
}

/** The places whose value passes a test. */
export function placesOf(sheet: SheetSnapshot, test: (value: CellValue) => boolean): Place[] {
  return sheet.values.flatMap((values, row) =>
    values.flatMap((value, col) => (test(value) ? [{ row, col }] : [])),
  );
}

/** What stands in a place. */
export function at(sheet: SheetSnapshot, { row, col }: Place): CellValue {
  return sheet.values[row]?.[col] ?? null;
}

/** A sheet with other values in some places; the format of each becomes `format`. */
export function put(
  sheet: SheetSnapshot,
  changes: readonly (readonly [Place, CellValue])[],
  format = "General",
): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  const numberFormats = sheet.numberFormats.map((row) => [...row]);
  for (const [{ row, col }, value] of changes) {
    values[row]![col] = value;
    numberFormats[row]![col] = format;
  }
  return { ...sheet, values, numberFormats };
}

/** A sheet with one more column at its right. */
export function widened(sheet: SheetSnapshot): SheetSnapshot {
  return {
    ...sheet,
    values: sheet.values.map((row) => [...row, null]),
    formulas: sheet.formulas.map((row) => [...row, null]),
    numberFormats: sheet.numberFormats.map((row) => [...row, "General"]),
  };
}

/** A sheet in which no merged area touches a row of the block. */
export function unmergedRow(sheet: SheetSnapshot, row: number): SheetSnapshot {
  const touches = ({ top, bottom, left, right }: Area): boolean =>
    top <= row + sheet.origin.row && bottom >= row + sheet.origin.row && left < right && top === bottom;
  return { ...sheet, merges: sheet.merges.filter((area) => !touches(area)) };
}
