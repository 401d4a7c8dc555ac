import { withEdit } from "../../../src/app/with-edit";
import type { NewSheet } from "../../../src/sheet/edit";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import type { SheetRefresh } from "../../../src/summaries/made/sheet-refresh";

/** A sheet with these rows; a text that begins with "=" is a formula. */
export function sheetOf(rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, col) => row[col] ?? null));
  const isFormula = (value: CellValue): value is string => typeof value === "string" && value.startsWith("=");
  return {
    name: "表",
    origin: { row: 0, col: 0 },
    values: cells.map((row) => row.map((value) => (isFormula(value) ? 0 : value))),
    formulas: cells.map((row) => row.map((value) => (isFormula(value) ? value : null))),
    numberFormats: cells.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    visible: "visible",
  };
}

/** The same as a sheet that was made. */
export function made(rows: readonly (readonly CellValue[])[]): NewSheet {
  const snapshot = sheetOf(rows);
  return {
    snapshot,
    look: {
      looks: [{}],
      cells: snapshot.values.map((row) => row.map(() => 0)),
      columnWidths: {},
      rowHeights: {},
    },
  };
}

/** What stands on a sheet after a refresh, row by row. */
export function rowsAfter(now: SheetSnapshot, { edit }: SheetRefresh): CellValue[][] {
  const [sheet] = withEdit({ name: "", sheets: [now] }, { title: "", ...edit }).sheets;
  return sheet!.values.map((row, r) => row.map((value, c) => sheet!.formulas[r]![c] ?? value));
}
