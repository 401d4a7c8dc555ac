import type { CellValue, SheetSnapshot } from "../../src/sheet/snapshot";

/** A sheet with nothing but these rows. */
export function withRows(name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null));
  return {
    name,
    origin: { row: 0, col: 0 },
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  };
}
