import { readFileSync } from "node:fs";
import fc from "fast-check";
import { newXlsx } from "../../../src/hosts/xlsx/new-xlsx";
import { WORKSHEET_ORDER } from "../../../src/hosts/xlsx/ordered";
import { readXlsx, type XlsxSheet, type XlsxWorkbook } from "../../../src/hosts/xlsx/read-workbook";
import type { Area } from "../../../src/sheet/address";
import type { NewSheet } from "../../../src/sheet/edit";
import type { CellLook } from "../../../src/sheet/look";
import { formatAt, formulaAt, valueAt, type CellValue } from "../../../src/sheet/snapshot";
import { openBook, textOf } from "./corpus/book";
import { isSound } from "./corpus/laws";
import { treeOf } from "./corpus/tree";

const SAMPLES = ["宿州市2024", "昌黎县2023", "曹妃甸区2023", "满城区2021", "高新区2024"].map(
  (name) => `assets/samples/${name}.xlsx`,
);
const SOUND = new Uint8Array(readFileSync(SAMPLES[4]!));

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
  const { columnWidths, rowHeights } = look;
  const cells = [];
  for (let row = 0; row < size.rows; row++) {
    for (let col = 0; col < size.cols; col++) {
      const at = { row, col };
      const index = look.cells[row - snapshot.origin.row]?.[col - snapshot.origin.col];
      const own = index === undefined ? {} : look.looks[index];
      const value = valueAt(snapshot, at);
      const content = [value === "" ? null : value, formulaAt(snapshot, at), formatAt(snapshot, at)];
      cells.push([...content, { ...BASE, ...own }]);
    }
  }
  const rest = { merges, hiddenRows, hiddenColumns, columnWidths, rowHeights };
  return { name, visible, protected: snapshot.protected, ...rest, cells };
}

function sizeOf({ snapshot }: XlsxSheet) {
  return { rows: snapshot.values.length, cols: snapshot.values[0]?.length ?? 0 };
}

test.each(SAMPLES)("the sheets of %s, written into a new file, read back the same", (path) => {
  const before = readBack(new Uint8Array(readFileSync(path)));
  const bytes = newXlsx(before.sheets);
  const after = readBack(bytes);
  expect(isSound(SOUND, bytes)).toEqual([]);
  expect(after.sheets).toHaveLength(before.sheets.length);
  before.sheets.forEach((sheet, index) => {
    expect(saidBy(after.sheets[index]!, sizeOf(sheet))).toEqual(saidBy(sheet, sizeOf(sheet)));
  });
});

const colour = fc.constantFrom("FF0000", "00FF00", "123456", "FFFFFF");
const line = fc.record({ style: fc.constantFrom("thin", "double", "slantDashDot"), color: colour });
const look: fc.Arbitrary<CellLook> = fc.record(
  {
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strike: fc.constant(true),
    wrap: fc.constant(true),
    fontName: fc.constantFrom("宋体", "等线", "Arial", 'A"<&'),
    fontSize: fc.constantFrom(9, 10.5, 22),
    fontColor: colour,
    fill: colour,
    horizontal: fc.constantFrom("left", "center", "right"),
    vertical: fc.constantFrom("top", "center", "bottom"),
    borders: fc
      .record({ top: line, right: line, bottom: line, left: line }, { requiredKeys: [] })
      .filter((sides) => Object.keys(sides).length > 0),
  },
  { requiredKeys: [] },
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom(
    "=1+1",
    "+1",
    "-A1",
    "@SUM(A1)",
    "\t甲",
    "\r",
    "'",
    "＝1",
    "＋",
    "－",
    "＠",
    "_x000D_",
    " 甲 \n乙 ",
  ),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constantFrom("#N/A", "#REF!", "#DIV/0!").map((error) => ({ error })),
);
const format = fc.constantFrom(
  "General",
  "0",
  "@",
  "0.0%",
  'yyyy"年"m"月"',
  "m/d/yyyy",
  '#,##0.00;[Red]"<-"0.00',
  "0.000",
);
const formula = fc.constantFrom(null, null, '=A1&"<甲>"', "=SUM('表 1'!A:A)", "=IF(A1>1,1,0)");
const ROWS = 6;
const COLS = 5;

function grid<T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[][]> {
  const row = fc.array(item, { minLength: COLS, maxLength: COLS });
  return fc.array(row, { minLength: ROWS, maxLength: ROWS });
}

const area: fc.Arbitrary<Area> = fc
  .record({
    top: fc.nat(9),
    left: fc.nat(9),
    height: fc.integer({ min: 0, max: 2 }),
    width: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));
const lines = fc.uniqueArray(fc.nat(9)).map((all) => all.sort((one, other) => one - other));

const sheet: fc.Arbitrary<NewSheet> = fc
  .record({
    origin: fc.record({ row: fc.nat(3), col: fc.nat(3) }),
    values: grid(value),
    formulas: grid(formula),
    numberFormats: grid(format),
    merges: fc.array(area, { maxLength: 1 }),
    hiddenRows: lines,
    hiddenColumns: lines,
    isProtected: fc.boolean(),
    looks: fc.array(look, { minLength: 1, maxLength: 4 }),
    cells: grid(fc.nat(3)),
    columnWidths: fc.dictionary(fc.nat(9).map(String), fc.constantFrom(8.43, 30, 2)),
    rowHeights: fc.dictionary(fc.nat(9).map(String), fc.constantFrom(13.5, 60)),
  })
  .map(({ looks, cells, columnWidths, rowHeights, isProtected, ...snapshot }) => ({
    snapshot: { ...snapshot, name: "表 1", protected: isProtected, visible: "visible" },
    look: {
      looks,
      cells: cells.map((row) => row.map((index) => index % looks.length)),
      columnWidths: { ...columnWidths },
      rowHeights: { ...rowHeights },
    },
  }));

test("any sheet, written into a new file, reads back the same, in the order that the schema asks for", () => {
  fc.assert(
    fc.property(sheet, (wanted) => {
      const bytes = newXlsx([wanted]);
      expect(isSound(SOUND, bytes)).toEqual([]);
      const part = treeOf(textOf(openBook(bytes).parts, "xl/worksheets/sheet1.xml")!);
      const ranks = part.children.map(({ name }) => WORKSHEET_ORDER.indexOf(name));
      expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
      const size = { rows: 14, cols: 14 };
      const [read] = readBack(bytes).sheets;
      // Covered cells without a look of their own take that of the first, which another test shows.
      const isCovered = (index: number): boolean =>
        wanted.snapshot.merges.some(({ top, left, bottom, right }) => {
          const [row, col] = [Math.floor(index / size.cols), index % size.cols];
          return row >= top && row <= bottom && col >= left && col <= right;
        });
      const without = (said: ReturnType<typeof saidBy>) => ({
        ...said,
        cells: said.cells.map((cell, index) => (isCovered(index) ? cell.slice(0, 3) : cell)),
      });
      expect(without(saidBy(read!, size))).toEqual(without(saidBy(wanted, size)));
      expect(Buffer.compare(newXlsx([wanted]), bytes)).toBe(0);
    }),
    { numRuns: 60 },
  );
});
