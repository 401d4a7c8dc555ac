import { findLedger } from "../../../src/forms/ledger/find-ledger";
import type { CellValue } from "../../../src/sheet/snapshot";
import { sheetOf } from "../table-sheet";
import { HEAD, ledgerOf, lineOf, readLines, rowOf } from "./ledgers";

type Row = readonly CellValue[];

const TABLE: readonly Row[] = [
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["2080101", "行政运行", 1, 1, null],
];
const TITLE = "部门预算一般公共预算财政拨款支出表";
const HEAD_OF_AMOUNT = HEAD.slice(0, -1).concat("金额");

function rowsIn(...rows: readonly Row[]): number {
  const ledger = findLedger(ledgerOf(lineOf(), ...rows))!;
  return ledger.end - ledger.first;
}

test.each<[string, Row]>([
  ["in the first column", [TITLE]],
  ["where codes stand", rowOf({ 功能科目编码: TITLE })],
  ["where money stands", rowOf({ "金额（元）": TITLE })],
  ["with words in brackets", ["2024年部门预算（草案）"]],
  ["with a number", [`${TITLE}（一）`]],
])("a ledger ends at the title of another table %s", (_, title) => {
  expect(rowsIn(title, ...TABLE)).toBe(1);
  expect(rowsIn([], title, [], [], [], [], [], ...TABLE)).toBe(1);
  expect(rowsIn(title, [], [], [], [], [], [], ...TABLE)).toBe(10);
});

test("nothing is told of a table that begins right below the last line", () => {
  expect(readLines(ledgerOf(lineOf(), [TITLE], ...TABLE))).toMatchObject({ problems: [], remarks: [] });
});

test.each<[string, Row]>([
  ["says two things", rowOf({ 单位名称: "局本级", 项目名称: "部门预算" })],
  ["names no table", ["单位负责人：张三"]],
  ["only speaks of a table", ["本表含部门预算表以外的资金"]],
  ["is too long for a title", [`注：${"资金由各单位据实填报，".repeat(6)}见部门预算表`]],
])("a row above another table that %s belongs to the ledger", (_, row) => {
  expect(rowsIn(row, ...TABLE)).toBe(4);
  expect(rowsIn(row, [TITLE], ...TABLE)).toBe(2);
});

test("a heading does not end a ledger whose lines say words that are columns elsewhere", () => {
  const heading = rowOf({ 单位名称: "社会保险基金预算" });
  const line = { 功能科目编码: "2080101行政运行", 部门经济科目编码: "30101基本工资", 单位编码: null };
  const like = { ...line, 支出类别: "项目支出", 项目名称: "合计", 资金来源: "一般公共预算" };
  const asText = { ...like, 功能科目编码: "2080101", "金额（元）": "12.50" };
  for (const said of [{ ...like, "金额（元）": 12.5 }, asText])
    expect(readLines(ledgerOf(lineOf(), heading, lineOf(said))).rows).toEqual([1, 3]);
});

test("money like the number of its column is money", () => {
  const numbers = HEAD.map((_, index) => String(index + 1));
  const { rows, problems } = readLines(
    ledgerOf(numbers, lineOf(), rowOf({ 部门经济科目编码: "30101", "金额（元）": "12" })),
  );
  expect(rows).toEqual([2]);
  expect(problems).toHaveLength(1);
});

test("columns of years and of numbered things begin another table too", () => {
  const table = [["科目编码", "科目名称", "2022年决算数", "2023年预算数", "项目1"], ...TABLE.slice(1)];
  expect(rowsIn([TITLE], ...table)).toBe(1);
});

test.each<[string, Row]>([
  ["from the first column on", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ["as texts", ["栏次", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]],
  ["but not all of them", [null, 1, 2, 3, null, " ", 4]],
  ["with 栏 次", ["栏 次：", 1, 2]],
])("a row that numbers the columns %s belongs to the head", (_, row) => {
  const ledger = findLedger(ledgerOf(row, lineOf()));
  expect(ledger?.first).toBe(2);
});

test.each<[string, Row]>([
  ["money alone", rowOf({ "金额（元）": 50 })],
  ["two sums", [...rowOf({ "金额（元）": 50 }), 20]],
  ["two large sums, one more than the other", [...rowOf({ "金额（元）": 300 }), 301]],
  ["a sum and its parts", [...rowOf({ 单位名称: "合计", "金额（元）": 1 }), 2]],
  ["blanks", []],
])("a first row with %s numbers no columns", (_, row) => {
  expect(findLedger(ledgerOf(row, lineOf()))?.first).toBe(1);
});

test.each<[string, readonly Row[], object]>([
  [
    "in one row with three other things",
    [["昌黎县人社局", "2023年", "打印：财务科", "单位：万元"]],
    { amountUnit: "万元", year: "2023" },
  ],
  [
    "never in a row of more, which is of a table",
    [["2022年", "项目", "数量", "备注", "单位：万元"]],
    { amountUnit: null, year: null },
  ],
  ["never above a row with figures", [["2022年单位：万元"], ["合计", 5]], { amountUnit: null, year: null }],
  ["six rows above", [["2022年单位：万元"], [], [], [], [], []], { amountUnit: "万元", year: "2022" }],
  ["never further above", [["2022年单位：万元"], [], [], [], [], [], []], { amountUnit: null, year: null }],
  ["nearest first", [["2021年单位：元"], ["2022年单位：万元"]], { amountUnit: "万元", year: "2022" }],
  ["behind words", [["昌黎县2023部门预算"], ["单位：万元"]], { amountUnit: "万元", year: "2023" }],
  [
    "not in longer numbers",
    [["2080101 行政运行 12023号"], ["单位：万元"]],
    { amountUnit: "万元", year: null },
  ],
])("year and unit stand above the head %s", (_, above, expected) => {
  const ledger = findLedger(sheetOf("表", [...above, HEAD_OF_AMOUNT, lineOf()]));
  expect(ledger).toMatchObject(expected);
});

test("a ledger begins with its title, or with its head where there is none", () => {
  const topOf = (...above: readonly Row[]) =>
    findLedger(sheetOf("表", [...above, HEAD, lineOf()]))?.source.area.top;
  expect(topOf([], ["2023年"], [])).toBe(1);
  expect(topOf([], [], [])).toBe(3);
  expect(topOf(["合计", 5], ["注"])).toBe(1);
});

test("the year may stand in the name of the sheet, after what is written above the head", () => {
  const yearOn = (name: string, ...above: readonly Row[]) =>
    findLedger(sheetOf(name, [...above, HEAD, lineOf()]))?.year;
  expect(yearOn("2023年预算明细")).toBe("2023");
  expect(yearOn("2022", ["2023年预算明细"])).toBe("2023");
  expect(yearOn("2080101")).toBeNull();
});

test("without a unit of money nothing is read, and the cell of 金额 is named", () => {
  const groups = ["功能科目", null, "经济科目", null, "支出类别", "资金来源", "金额"];
  const parts = ["编码", "名称", "编码", "名称", null, null, null];
  const line = ["2080101", "行政运行", "30101", "基本工资", "人员经费", "一般公共预算", 1];
  const merges = [4, 5, 6].map((col) => ({ top: 0, bottom: 1, left: col, right: col }));
  const lines = readLines(sheetOf("表", [groups, parts, line], merges));
  expect(lines).toMatchObject({ rows: [], total: 0, problems: [{ row: 0 }] });
  expect(lines.problems).toHaveLength(1);
  expect(lines.remarks).toEqual(["没有“资金年度”列：资金来源没有写明结转的，都算作本年资金"]);
});

test.each([true, false])(
  "lines of all pages count where a head of two rows is repeated, merged: %p",
  (isMerged) => {
    const groups = [
      "预算单位",
      null,
      "功能分类科目",
      null,
      "经济科目",
      null,
      "支出类别",
      "资金来源",
      "金额（元）",
    ];
    const parts = ["编码", "名称", "编码", "名称", "编码", "名称", null, null, null];
    const line = [
      "323001",
      "局本级",
      "2080101",
      "行政运行",
      "30101",
      "基本工资",
      "人员经费",
      "一般公共预算",
      1,
    ];
    const page = [["2023年预算明细表"], groups, parts, line];
    const merges = [1, 5].flatMap((top) => [
      ...[0, 2, 4].map((left) => ({ top, bottom: top, left, right: left + 1 })),
      ...[6, 7, 8].map((col) => ({ top, bottom: top + 1, left: col, right: col })),
    ]);
    const lines = readLines(sheetOf("表", [...page, ...page], isMerged ? merges : []));
    expect(lines).toMatchObject({ rows: [3, 7], total: 200, problems: [] });
    expect(lines.remarks.slice(1)).toEqual([
      "第 5 行没有功能科目编码和金额，当作标题或说明跳过",
      "第 6、7 行重复了表头，已跳过",
    ]);
  },
);
