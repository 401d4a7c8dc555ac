import { findLedger } from "../../../src/forms/ledger/find-ledger";
import { readWorkbook } from "../../../src/forms/read-workbook";
import { LEDGER_COLUMNS, type Ledger, type LedgerColumn } from "../../../src/model/ledger";
import { toA1 } from "../../../src/sheet/address";
import type { CellValue, SheetSnapshot } from "../../../src/sheet/snapshot";
import { readSample, SAMPLES } from "../samples";
import { sheetOf } from "../table-sheet";
import { changliLedger, HEAD, ledgerOf, lineOf, readLines } from "./ledgers";

const LINE = ["2080101", "行政运行", "30101", "基本工资", "人员经费", "一般公共预算", "本年", 1];

/** Where the columns of the ledger on a sheet stand. */
function columnsOn(sheet: SheetSnapshot): Partial<Record<LedgerColumn, string>> {
  const ledger = findLedger(sheet);
  if (!ledger) return {};
  return Object.fromEntries(
    LEDGER_COLUMNS.flatMap((column) => {
      const state = ledger.columns[column];
      return state.state === "given" ? [[column, toA1(state.at)]] : [];
    }),
  );
}

function found(rows: readonly (readonly CellValue[])[], name = "表"): Ledger {
  const ledger = findLedger(sheetOf(name, rows));
  if (!ledger) throw new Error("no ledger was found");
  return ledger;
}

test("finds 昌黎县's ledger with all of its columns", () => {
  const ledger = findLedger(changliLedger())!;
  expect(LEDGER_COLUMNS.map((column) => ledger.columns[column].state)).toEqual(
    LEDGER_COLUMNS.map(() => "given"),
  );
  expect(ledger).toMatchObject({ amountUnit: "元", year: null, first: 1, end: 67 });
  expect(ledger.source).toMatchObject({
    form: "ledger",
    formName: "预算明细",
    area: { top: 0, left: 0, bottom: 66, right: 11 },
  });
});

test("a sheet with a ledger is not unrecognised, and is read again only as another object", () => {
  const workbook = { name: "明细.xlsx", sheets: [changliLedger()] };
  const reading = readWorkbook(workbook);
  expect(reading).toMatchObject({ documents: [], unrecognised: [] });
  expect(reading.ledgers).toEqual([findLedger(workbook.sheets[0]!)]);
});

test("no sheet of a published document is taken for a ledger", () => {
  const taken = SAMPLES.flatMap((sample) =>
    readSample(sample).sheets.flatMap((sheet) => (findLedger(sheet) ? [`${sample} ${sheet.name}`] : [])),
  );
  expect(taken).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ["项目清单", ["项目编码", "项目名称", "项目类别", "预算数（万元）", "财政资金", "其他资金", "资金用途"]],
  ["a 项目清单 with 科目", ["项目名称", "功能科目编码", "功能科目名称", "资金来源", "预算数（万元）"]],
  [
    "一行一指标",
    ["项目编码", "功能科目编码", "资金来源", "支出类别", "一级指标", "三级指标", "指标值", "金额"],
  ],
  ["T5", ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]],
  ["T10", ["项目名称", "预算资金", "采购物品名称", "政府采购目录序号", "计量单位", "数量", "单价", "金额"]],
  ["a table of 政府经济分类 alone", ["政府经济分类科目编码", "功能科目编码", "合计"]],
])("%s is no ledger", (_, head) => {
  expect(findLedger(sheetOf("表", [head, head.map(() => "2080101")]))).toBeUndefined();
});

test("columns stand in any order, under other names, between columns that nobody needs", () => {
  const sheet = sheetOf("明细", [
    [
      "序号",
      "本年预算（万元）",
      "资金性质",
      "政府经济分类科目编码",
      "预算单位",
      "支出功能分类科目编码",
      null,
    ],
    [1, 2, "一般公共预算资金", "50101", "323001 局本级", "2080101", null],
  ]);
  const wide = sheetOf("明细", [
    [
      ...(sheet.values[0] as string[]),
      "支出功能分类科目名称",
      "部门经济分类科目编码",
      "支出类型",
      "是否结转",
      "备注",
    ],
    [
      1,
      2,
      "一般公共预算资金",
      "50101",
      "323001 局本级",
      "2080101",
      null,
      "行政运行",
      "30101",
      "人员经费",
      "否",
      "无",
    ],
  ]);
  expect(columnsOn(wide)).toEqual({
    amount: "B1",
    fund: "C1",
    unitName: "E1",
    functionCode: "F1",
    functionName: "H1",
    economicCode: "I1",
    category: "J1",
    fundYear: "K1",
  });
  expect(readLines(wide)).toMatchObject({ total: 2_000_000, problems: [], years: ["current"] });
});

test("a head of two rows says over several columns what is below, merged or not", () => {
  const rows = [
    ["预算单位", null, "功能分类科目", null, "部门经济分类科目", null, "支出类别", "资金来源", "金额（元）"],
    ["编码", "名称", "编码", "名称", "编码", "名称", null, null, null],
    ["323001", "局本级", "2080101", "行政运行", "30101", "基本工资", "人员经费", "一般公共预算", 1],
  ];
  const expected = {
    unitCode: "A2",
    unitName: "B2",
    functionCode: "C2",
    functionName: "D2",
    economicCode: "E2",
    economicName: "F2",
    category: "G1",
    fund: "H1",
    amount: "I1",
  };
  expect(columnsOn(sheetOf("表", rows))).toEqual(expected);
  const merges = [0, 2, 4].map((left) => ({ top: 0, bottom: 0, left, right: left + 1 }));
  const down = [6, 7, 8].map((col) => ({ top: 0, bottom: 1, left: col, right: col }));
  expect(columnsOn(sheetOf("表", rows, [...merges, ...down]))).toEqual(expected);
  expect(readLines(sheetOf("表", rows)).total).toBe(100);
});

test("code and name may stand in one column", () => {
  const sheet = sheetOf("表", [
    ["支出功能分类", "部门经济分类", "支出类别", "资金来源", "金额（元）"],
    [
      "2080505 机关事业单位基本养老保险缴费支出",
      "30108-机关事业单位基本养老保险缴费",
      "人员经费",
      "一般公共预算",
      3,
    ],
    ["[2210201]住房公积金", "30113住房公积金", "人员经费", "一般公共预算", 4],
  ]);
  const { texts, total, isPlain } = readLines(sheet);
  expect(texts.functionCode).toEqual(["2080505", "2210201"]);
  expect(texts.functionName).toEqual(["机关事业单位基本养老保险缴费支出", "住房公积金"]);
  expect(texts.economicCode).toEqual(["30108", "30113"]);
  expect(texts.economicName).toEqual(["机关事业单位基本养老保险缴费", "住房公积金"]);
  expect({ total, isPlain }).toEqual({ total: 700, isPlain: [false, false] });
});

test("科目编码 alone is that of functions where economic codes have a column of their own", () => {
  const sheet = sheetOf("表", [
    ["科目编码", "科目名称", "经济分类科目编码", "支出类别", "资金来源", "金额（元）"],
    ["2080101", "行政运行", "30101", "人员经费", "一般公共预算", 1],
  ]);
  expect(columnsOn(sheet)).toMatchObject({ functionCode: "A1", functionName: "B1", economicCode: "C1" });
});

test("title, year and unit of money stand above the head", () => {
  const head = [
    "功能科目编码",
    "功能科目名称",
    "经济科目编码",
    "经济科目名称",
    "支出类别",
    "资金来源",
    "资金年度",
    "金额",
  ];
  const ledger = found([["2024年部门预算明细表"], [null, "单位：万元"], [], head, LINE]);
  expect(ledger).toMatchObject({ amountUnit: "万元", year: "2024", first: 4, end: 5 });
  expect(ledger.source.area).toMatchObject({ top: 0, bottom: 4 });
});

test("the unit of money is that of the column, else that above, and never guessed", () => {
  const head = HEAD.slice(0, -1);
  const line = lineOf();
  expect(found([["单位：万元"], [...head, "金额（元）"], line]).amountUnit).toBe("元");
  expect(found([["单位：万元"], [...head, "金额"], line]).amountUnit).toBe("万元");
  const unknown = sheetOf("表", [["预算明细"], [...head, "金额"], line]);
  expect(findLedger(unknown)?.amountUnit).toBeNull();
  expect(readLines(unknown)).toMatchObject({
    total: 0,
    rows: [],
    problems: [{ row: 1, because: expect.stringContaining("没有写明金额单位") as string }],
  });
});

test("of several amounts 金额 goes before 合计, and a year before the label is passed over", () => {
  const head = HEAD.slice(0, -1);
  expect(columnsOn(sheetOf("表", [[...head, "合计", "金额（元）"], lineOf()])).amount).toBe("M1");
  expect(columnsOn(sheetOf("表", [[...head, "2024年预算数（元）"], lineOf()])).amount).toBe("L1");
});

test("a row that numbers the columns belongs to the head", () => {
  const ledger = findLedger(ledgerOf(["栏次", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], lineOf()));
  expect(ledger?.first).toBe(2);
});

test("a ledger may begin anywhere in the first rows, and not below them", () => {
  const blank: CellValue[] = [];
  const rows = (count: number) => [...Array.from({ length: count }, () => blank), HEAD, lineOf()];
  expect(findLedger(sheetOf("表", [["说明"], ...rows(28)]))?.first).toBe(30);
  expect(findLedger(sheetOf("表", [["说明"], ...rows(29)]))).toBeUndefined();
});

test("a table above a ledger and one below it on the same sheet are read too", () => {
  const table = (title: string, code: string) => [
    [title],
    ["323局", null, null, "预算年度：2023", null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    [null, "合计", 1, 1, null],
    [code, "行政运行", 1, 1, null],
  ];
  const sheet = sheetOf("表", [
    ...table("部门预算一般公共预算财政拨款支出表", "2080101"),
    ["2023年预算明细"],
    HEAD,
    lineOf(),
    lineOf(),
    [],
    ...table("部门预算政府性基金预算财政拨款支出表", "2120801"),
  ]);
  const { documents, ledgers, unrecognised } = readWorkbook({ name: "x.xlsx", sheets: [sheet] });
  expect(documents.map((document) => document.kind === "BudgetTable" && document.table)).toEqual([
    "T5",
    "T7",
  ]);
  expect(documents.map((document) => document.kind === "BudgetTable" && document.rows.length)).toEqual([
    2, 2,
  ]);
  expect(ledgers).toMatchObject([
    { first: 7, end: 9, year: "2023", source: { area: { top: 5, bottom: 8 } } },
  ]);
  expect(unrecognised).toEqual([]);
});

test("a heading that ends like the name of a table does not end a ledger", () => {
  const heading: CellValue[] = HEAD.map((_, index) => (index === 1 ? "社会保险基金预算" : null));
  const lines = readLines(ledgerOf(lineOf(), heading, lineOf()));
  expect(lines.rows).toEqual([1, 3]);
  expect(lines.remarks).toEqual(["第 3 行没有功能科目编码和金额，当作标题或说明跳过"]);
});

test("a ledger whose pages repeat title and head is one ledger", () => {
  const lines = readLines(ledgerOf(lineOf(), ["2023年预算明细表"], HEAD, lineOf()));
  expect(lines.rows).toEqual([1, 4]);
  expect(lines.remarks).toEqual([
    "第 3 行没有功能科目编码和金额，当作标题或说明跳过",
    "第 4 行重复了表头，已跳过",
  ]);
});
