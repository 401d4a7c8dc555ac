import type { Area } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/snapshot";
import { cellLabels } from "../../../src/summaries/made/cell-labels";
import { keyedRows } from "../../../src/summaries/made/row-keys";
import { sheetOf } from "./kit";

function labelsOf(rows: readonly (readonly CellValue[])[], merges: readonly Area[] = []) {
  const sheet = { ...sheetOf(rows), merges };
  return cellLabels(sheet, keyedRows(sheet, rows[1]!.length));
}

const T3: CellValue[][] = [
  ["支出总表", null, null, null, null],
  ["序号", "科目编码", "科目名称", "基本支出", null],
  [null, null, null, "合计", "人员\n经费"],
  ["栏次", null, null, "1", "2"],
  ["1", "205", " 教育 支出", 3, 4],
  ["2", "208", "——", 5, 6],
  [null, null, null, null, 7],
];

test.each([
  [4, 3, "教育支出 · 合计"],
  [4, 4, "教育支出 · 人员经费"],
  [4, 2, "205 · 科目名称"],
  [4, 1, "科目编码"],
  [5, 4, "208 · 人员经费"],
  [0, 0, "A1"],
  [0, 3, "支出总表"],
  [1, 3, "科目名称"],
  [6, 4, "E7"],
  [9, 1, "B10"],
])("the cell in row %i and column %i is called %s", (row, col, label) => {
  expect(labelsOf(T3)(row, col)).toBe(label);
});

test("a merged area is called as its first cell says", () => {
  const rows: CellValue[][] = [
    ["科目编码", "科目名称", "合计", null],
    ["205", "教育支出", 1, 2],
    ["208", null, 3, 4],
  ];
  const merges = [
    { top: 0, left: 2, bottom: 0, right: 3 },
    { top: 1, left: 1, bottom: 2, right: 1 },
  ];
  const label = labelsOf(rows, merges);
  expect([label(1, 3), label(2, 3)]).toEqual(["教育支出 · 合计", "教育支出 · 合计"]);
  expect(labelsOf(rows)(2, 3)).toBe("208");
});

test("the unit behind the name of a project says less than the name, and no text is longer than is read at a glance", () => {
  const rows: CellValue[][] = [
    ["序号", "项目名称", "单位", "金额"],
    ["1", "就业补助资金".repeat(8), "就业中心", 1],
    ["2", null, "就业中心", 2],
  ];
  const label = labelsOf(rows);
  expect(label(1, 3)).toBe(`${"就业补助资金".repeat(5)} · 金额`);
  expect(label(1, 2)).toBe(`${"就业补助资金".repeat(5)} · 单位`);
  expect(label(2, 3)).toBe("金额");
});

test("a line is called by the header that it stands below", () => {
  const rows: CellValue[][] = [
    ["三级指标", "指标值"],
    ["培训人次", "≥100人"],
    ["科目名称", "合计"],
    ["教育支出", 3],
  ];
  const label = labelsOf(rows);
  expect([label(1, 1), label(3, 1), label(2, 1)]).toEqual([
    "培训人次 · 指标值",
    "教育支出 · 合计",
    "科目名称",
  ]);
});
