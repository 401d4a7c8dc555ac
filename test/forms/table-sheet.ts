import type { Area } from "../../src/sheet/address";
import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";

/** A sheet with these rows from A1 on. */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  merges: readonly Area[] = [],
): SheetSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null));
  return {
    name,
    origin: { row: 0, col: 0 },
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  };
}

/** The same where nothing hangs on what it is called. */
export function tableSheet(
  rows: readonly (readonly CellValue[])[],
  merges: readonly Area[] = [],
): SheetSnapshot {
  return sheetOf("表", rows, merges);
}
