import { withEdit } from "../../src/app/with-edit";
import { parseArea } from "../../src/sheet/address";
import type { CellContent, CellEdit, Edit } from "../../src/sheet/edit";
import { contentAt } from "../../src/sheet/same-sheet";
import { formatAt, type CellValue, type SheetSnapshot } from "../../src/sheet/snapshot";

const ROWS: CellValue[][] = [
  ["一级指标", "二级指标", "指标值", null],
  ["产出指标", "数量指标", 1, null],
  [null, null, 2, null],
  ["效益指标", "社会效益", 4, "甲"],
  ["合计", null, 7, null],
];

const sheet: SheetSnapshot = {
  name: "绩效",
  origin: { row: 0, col: 0 },
  values: ROWS,
  formulas: ROWS.map((row, r) => row.map((_, c) => (r === 4 && c === 2 ? "=SUM(C2:C4)" : null))),
  numberFormats: ROWS.map((row, r) => row.map((_, c) => (r === 2 && c === 2 ? "0.0" : "General"))),
  merges: ["A2:A3", "B2:B3"].map(area),
  hiddenRows: [3],
  hiddenColumns: [],
  protected: false,
  visible: "visible",
};

const other: SheetSnapshot = { ...sheet, name: "汇总", formulas: [["=绩效!C5"]], values: [[7]], merges: [] };

/** A row at the end of the first group, which then goes on over it. */
const insertion: Edit = {
  title: "补一行",
  rowsAdded: [{ sheet: "绩效", before: 3, count: 1, like: 2 }],
  cells: [cell("C4", null, 3)],
  merges: [{ sheet: "绩效", split: ["A2:A3", "B2:B3"].map(area), merged: ["A2:A4", "B2:B4"].map(area) }],
};

test("rows come in with the number formats of the row they are like, and everything behind them moves", () => {
  const [after] = edited(insertion);
  expect(after!.values.map((row) => row[2])).toEqual(["指标值", 1, 2, 3, 4, 7]);
  expect(formatAt(after!, { row: 3, col: 2 })).toBe("0.0");
  expect(after!.hiddenRows).toEqual([4]);
});

test("merged areas are as the edit says, and formulas on all sheets follow", () => {
  const [after, summary] = edited(insertion);
  expect(after!.merges).toEqual(["A2:A4", "B2:B4"].map(area));
  expect(contentAt(after!, { row: 5, col: 2 })).toEqual({ formula: "=SUM(C2:C5)" });
  expect(contentAt(summary!, { row: 0, col: 0 })).toEqual({ formula: "=绩效!C6" });
});

test("a merged area grows over rows that come into it, and shrinks over rows that go", () => {
  const grown = edited({
    title: "插",
    cells: [],
    rowsAdded: [{ sheet: "绩效", before: 2, count: 2, like: 1 }],
  });
  expect(grown[0]!.merges).toEqual(["A2:A5", "B2:B5"].map(area));
  const removed = { sheet: "绩效", from: 2, count: 1, expected: [expected("C3", { value: 2 })] };
  const shrunk = edited({ title: "删", cells: [], rowsRemoved: [removed] });
  expect(shrunk[0]!.merges).toEqual([]);
  expect(contentAt(shrunk[0]!, { row: 3, col: 2 })).toEqual({ formula: "=SUM(C2:C3)" });
});

test.each<[string, Partial<Edit>]>([
  ["a cell is stale", { cells: [cell("C4", null, 3), cell("C5", 99, 1)] }],
  [
    "what is to be taken apart is not merged",
    { merges: [{ sheet: "绩效", split: [area("A2:A4")], merged: [] }] },
  ],
  [
    "what is to be merged cuts another area",
    { merges: [{ sheet: "绩效", split: [], merged: [area("A3:A4")] }] },
  ],
  ["merging would swallow a text", { merges: [{ sheet: "绩效", split: [], merged: [area("C5:D5")] }] }],
  [
    "a row that goes holds something else",
    { rowsRemoved: [{ sheet: "绩效", from: 3, count: 1, expected: [expected("C4", { value: 4 })] }] },
  ],
])("where %s, the whole sheet stays as it was", (_, wrong) => {
  expect(edited({ ...insertion, ...wrong })).toEqual([sheet, other]);
});

function edited(edit: Edit): readonly SheetSnapshot[] {
  return withEdit({ name: "表.xlsx", sheets: [sheet, other] }, edit).sheets;
}

function area(a1: string) {
  return parseArea(a1)!;
}

function cell(a1: string, old: CellValue, value: CellValue): CellEdit {
  return { ...expected(a1, { value }), expected: { value: old } };
}

function expected(a1: string, content: CellContent) {
  const { top, left } = area(a1);
  return { at: { sheet: "绩效", row: top, col: left }, content };
}
