import { readFileSync } from "node:fs";
import { newXlsx } from "../../../src/hosts/xlsx/new-xlsx";
import { readXlsx, type XlsxSheet, type XlsxWorkbook } from "../../../src/hosts/xlsx/read-workbook";
import type { NewSheet } from "../../../src/sheet/edit";
import type { CellLook } from "../../../src/sheet/look";
import { formatAt, formulaAt, valueAt } from "../../../src/sheet/snapshot";

const SAMPLES = ["宿州市2024", "昌黎县2023", "曹妃甸区2023", "满城区2021", "高新区2024"].map(
  (name) => `assets/samples/${name}.xlsx`,
);

function readBack(bytes: Uint8Array): XlsxWorkbook {
  const result = readXlsx("新.xlsx", bytes);
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.detail ?? ""}`);
  return result.value;
}

/** What fonts are where a look says nothing: those of the workbook. */
const BASE: CellLook = { fontName: "宋体", fontSize: 11 };

/** A sheet by what it says, whatever the size of its block. */
function saidBy({ snapshot, look }: NewSheet | XlsxSheet, size: { rows: number; cols: number }) {
  const { name, merges, hiddenRows, hiddenColumns, visible } = snapshot;
  const cells = [];
  for (let row = 0; row < size.rows; row++) {
    for (let col = 0; col < size.cols; col++) {
      const at = { row, col };
      const r = row - snapshot.origin.row;
      const c = col - snapshot.origin.col;
      const own = look.looks[look.cells[r]?.[c] ?? 0] ?? {};
      const value = valueAt(snapshot, at);
      cells.push([
        value === "" ? null : value,
        formulaAt(snapshot, at),
        formatAt(snapshot, at),
        { ...BASE, ...own },
      ]);
    }
  }
  const { columnWidths, rowHeights } = look;
  return {
    name,
    merges,
    hiddenRows,
    hiddenColumns,
    visible,
    protected: snapshot.protected,
    columnWidths,
    rowHeights,
    cells,
  };
}

test.each(SAMPLES)("the sheets of %s, written into a new file, read back the same", (path) => {
  const before = readBack(new Uint8Array(readFileSync(path)));
  const after = readBack(newXlsx(before.sheets));
  expect(after.sheets).toHaveLength(before.sheets.length);
  before.sheets.forEach((sheet, index) => {
    const size = { rows: sheet.snapshot.values.length, cols: sheet.snapshot.values[0]?.length ?? 0 };
    expect(saidBy(after.sheets[index]!, size)).toEqual(saidBy(sheet, size));
  });
});
