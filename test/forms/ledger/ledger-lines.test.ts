import { findLedger } from "../../../src/forms/ledger/find-ledger";
import { ledgerLines } from "../../../src/forms/ledger/ledger-lines";
import type { ExpenditureKind, Fund } from "../../../src/model/ledger";
import type { CellValue } from "../../../src/sheet/snapshot";
import { sheetOf } from "../table-sheet";
import { changliLedger, HEAD, ledgerOf, lineOf, problemOf, readLines, without, type Said } from "./ledgers";

test("reads every line of 昌黎县's ledger, to the 分", () => {
  const lines = readLines(changliLedger());
  expect(lines).toMatchObject({ total: 29_296_370_000, problems: [], remarks: [] });
  expect(lines.rows).toEqual(Array.from({ length: 66 }, (_, index) => index + 1));
  expect(lines.fen[2]).toBe(24_346_667);
  expect(lines.isPlain).toEqual(lines.rows.map(() => true));
  expect(lines.texts.projectName.at(-1)).toBe("财政代缴城乡居民基本养老保险费专项");
  expect(new Set(lines.years)).toEqual(new Set(["current", "carriedIn"]));
});

test.each<[CellValue, number, boolean]>([
  [0.07, 7, true],
  [1234567.89, 123_456_789, true],
  [0.1 + 0.2, 30, true],
  [-30.5, -3050, true],
  [0, 0, true],
  ["1,345,000.00", 134_500_000, false],
  ["￥12", 1200, false],
  ["１２．５", 1250, false],
  ["-12.30", -1230, false],
  ["4万元", 4_000_000, false],
  [90_000_000_000.01, 9_000_000_000_001, true],
])("an amount of %p is %i 分, plain: %p", (amount, fen, plain) => {
  const lines = readLines(ledgerOf(lineOf({ "金额（元）": amount })));
  expect(lines).toMatchObject({ fen: [fen], total: fen, isPlain: [plain], problems: [] });
});

test("万元 are exact with six decimals", () => {
  const sheet = sheetOf("表", [
    [...HEAD.slice(0, -1), "金额（万元）"],
    lineOf({ "金额（元）": 24.346667 }),
    lineOf({ "金额（元）": "0.000001" }),
    lineOf({ "金额（元）": 0.0000001 }),
    lineOf({ "金额（元）": "24.3466671" }),
  ]);
  expect(readLines(sheet)).toMatchObject({
    fen: [24_346_667, 1],
    problems: [
      { row: 3, because: "这一行没有计入：金额 1e-7 万元比一分还细" },
      { row: 4, because: "这一行没有计入：金额 24.3466671 万元比一分还细" },
    ],
  });
});

test.each<[CellValue, string]>([
  [null, "没有金额"],
  ["  ", "没有金额"],
  ["待定", "金额“待定”读不出数"],
  [12.345, "金额 12.345 元比一分还细"],
  [true, "金额不是数"],
  [{ error: "#REF!" }, "金额是错误值 #REF!"],
  [1e15, "金额“1000000000000000”读不出数"],
])("an amount of %p is a problem", (amount, because) => {
  expect(problemOf({ "金额（元）": amount })).toBe(`这一行没有计入：${because}`);
});

test("amounts whose sum would not be exact are a problem", () => {
  const lines = readLines(
    ledgerOf(
      lineOf({ "金额（元）": "80000亿元" }),
      lineOf({ "金额（元）": "-80000亿元" }),
      lineOf({ "金额（元）": "900000亿元" }),
    ),
  );
  expect(lines.problems).toEqual([{ row: 3, because: "这一行没有计入：金额太大，加起来算不准，请核对" }]);
});

test("negative amounts count and are told", () => {
  const lines = readLines(ledgerOf(lineOf(), lineOf({ "金额（元）": -30 })));
  expect(lines).toMatchObject({ total: 7000, remarks: ["第 3 行金额是负数（调减），照数计入"] });
});

test.each<[CellValue, string, boolean]>([
  ["2080101", "2080101", true],
  [2080101, "2080101", true],
  [" 2080101 ", "2080101", false],
  ["２０８０１０１", "2080101", false],
  ["208 01 01", "2080101", false],
  ["208-01-01", "2080101", false],
  ["2080101行政运行", "2080101", false],
  ["208010199", "2080101", false],
  ["20801", "20801", true],
])("功能科目编码 %p is %s, plain: %p", (code, read, plain) => {
  const lines = readLines(ledgerOf(lineOf({ 功能科目编码: code })));
  expect(lines).toMatchObject({ problems: [], isPlain: [plain], texts: { functionCode: [read] } });
});

test.each<[Said, string]>([
  [{ 功能科目编码: "208010" }, "“208010”不是支出功能科目编码（2 开头，3、5 或 7 位），请核对"],
  [{ 功能科目编码: "1080101" }, "“1080101”不是支出功能科目编码（2 开头，3、5 或 7 位），请核对"],
  [{ 功能科目编码: null }, "没有功能科目编码，请补上"],
  [{ 功能科目编码: { error: "#N/A" } }, "“#N/A”不是支出功能科目编码（2 开头，3、5 或 7 位），请核对"],
  [{ 部门经济科目编码: "50101" }, "“50101”是政府经济科目编码，请换成部门经济科目编码"],
  [{ 部门经济科目编码: "3010" }, "“3010”不是部门经济科目编码（3 开头，3 或 5 位），请核对"],
  [{ 部门经济科目编码: null }, "基本支出没有部门经济科目编码，请补上"],
  [{ 支出类别: "运转类" }, "支出类别“运转类”分不清是公用经费还是其他运转类项目，请写明"],
  [{ 支出类别: "其它" }, "支出类别“其它”不是认识的写法，请写明"],
  [{ 支出类别: "项目支出（公用经费）" }, "支出类别“项目支出（公用经费）”不是认识的写法，请写明"],
  [{ 支出类别: null }, "没有写支出类别，请补上"],
  [
    { 资金来源: "财政拨款" },
    "资金来源“财政拨款”分不清是一般公共预算、政府性基金还是国有资本经营预算，请写明",
  ],
  [
    { 资金来源: "单位资金" },
    "资金来源“单位资金”分不清是事业收入、经营收入、上级补助收入、附属单位上缴收入还是其他收入，请写明",
  ],
  [{ 资金年度: "跨年" }, "资金年度“跨年”不是认识的写法，请写明"],
  [{ 资金年度: 2023 }, "资金年度写的是 2023，表上没有预算年度，分不清是本年还是上年结转，请写明"],
  [{ 资金来源: "一般公共预算拨款（上年结转）" }, "资金来源和资金年度一个写本年、一个写结转，请核对"],
  [{ 资金来源: null, "金额（元）": "x" }, "金额“x”读不出数；没有写资金来源，请补上"],
])("%p keeps a line out of the sums", (said, because) => {
  expect(problemOf(said)).toBe(`这一行没有计入：${because}`);
});

test.each<[string, ExpenditureKind]>([
  ["人员类", "personnel"],
  ["人员类项目", "personnel"],
  ["基本支出-人员经费", "personnel"],
  ["基本支出（公用经费）", "operating"],
  ["日常公用经费", "operating"],
  ["运转类-公用经费项目", "operating"],
  ["运转类-其他运转类项目", "project"],
  ["３ 特定目标类", "project"],
  ["2.项目支出", "project"],
  ["经营支出", "business"],
  ["上缴上级支出", "superior"],
  ["对附属单位补助支出", "subordinate"],
])("支出类别 %s is %s", (category, kind) => {
  expect(readLines(ledgerOf(lineOf({ 支出类别: category })))).toMatchObject({ kinds: [kind], remarks: [] });
});

test("of 基本支出 the economic code tells the kind, and that is told", () => {
  const codes = ["30101", "30201", "30302", "31002"];
  const rows = codes.map((code) => lineOf({ 支出类别: "基本支出", 部门经济科目编码: code }));
  const lines = readLines(ledgerOf(...rows));
  expect(lines.kinds).toEqual(["personnel", "operating", "personnel", "operating"]);
  expect(lines.remarks).toEqual([
    "第 2、3、4、5 行支出类别只写“基本支出”，按部门经济科目区分：301、303 是人员经费，其余是公用经费",
  ]);
});

test.each<[string, Fund]>([
  ["一般公共预算", "general"],
  ["111 一般公共预算资金-本级财力", "general"],
  ["一般公共预算财政拨款收入", "general"],
  ["政府性基金预算拨款", "governmentFund"],
  ["政府性基金", "governmentFund"],
  ["国有资本经营预算财政拨款", "stateCapital"],
  ["财政专户管理资金", "specialAccount"],
  ["单位资金-事业收入", "undertaking"],
  ["事业单位经营收入", "business"],
  ["上级补助收入", "superior"],
  ["附属单位上缴收入", "subordinate"],
  ["其他收入", "other"],
])("资金来源 %s is %s", (fund, read) => {
  expect(readLines(ledgerOf(lineOf({ 资金来源: fund })))).toMatchObject({ funds: [read], problems: [] });
});

test.each([
  ["本年", "current"],
  ["当年预算", "current"],
  ["上年结转", "carriedIn"],
  ["上年结转结余", "carriedIn"],
  ["结转资金", "carriedIn"],
])("资金年度 %s is %s", (year, read) => {
  expect(readLines(ledgerOf(lineOf({ 资金年度: year })))).toMatchObject({ years: [read], problems: [] });
});

test("years are told by the year of the budget", () => {
  const rows = [2023, "2022", "2022年", 2024].map((year) => lineOf({ 资金年度: year }));
  const lines = readLines(sheetOf("2023年预算明细", [HEAD, ...rows]));
  expect(lines.years).toEqual(["current", "carriedIn", "carriedIn"]);
  expect(lines.problems).toEqual([
    { row: 4, because: "这一行没有计入：资金年度 2024 晚于预算年度 2023，请核对" },
  ]);
});

test("是 and 否 tell the year where the column asks whether money was carried over", () => {
  const head = HEAD.map((label) => (label === "资金年度" ? "是否结转" : label));
  const rows = ["是", "否", "不是"].map((said) => lineOf({ 资金年度: said }));
  expect(readLines(sheetOf("表", [head, ...rows]))).toMatchObject({
    years: ["carriedIn", "current"],
    problems: [{ row: 3 }],
  });
  expect(problemOf({ 资金年度: "是" })).toContain("不是认识的写法");
});

test("without 资金年度 all is of the year but what 资金来源 calls carried over", () => {
  const lines = readLines(without(["资金年度"], {}, { 资金来源: "一般公共预算（上年结转）" }));
  expect(lines.years).toEqual(["current", "carriedIn"]);
  expect(lines.remarks).toEqual(["没有“资金年度”列：资金来源没有写明结转的，都算作本年资金"]);
});

test("without 支出类别 projects and economic codes tell the kind", () => {
  const lines = readLines(
    without(
      ["支出类别"],
      { 项目名称: "学前教育专项" },
      { 部门经济科目编码: "30302" },
      { 部门经济科目编码: "30201" },
      { 部门经济科目编码: null },
    ),
  );
  expect(lines.kinds).toEqual(["project", "personnel", "operating"]);
  expect(lines.problems).toEqual([
    {
      row: 4,
      because: "这一行没有计入：没有支出类别列，这一行也没有项目和部门经济科目编码，分不清是什么支出，请写明",
    },
  ]);
  expect(lines.remarks).toEqual([expect.stringContaining("没有“支出类别”列")]);
});

test("without 部门经济科目 all else is summed up; without 资金来源 nothing is", () => {
  const lines = readLines(without(["部门经济科目编码", "部门经济科目名称"], {}));
  expect(lines).toMatchObject({ total: 10_000, problems: [] });
  expect(lines.remarks[0]).toContain("没有“部门经济科目编码”列");
  const none = readLines(without(["资金来源"], {}));
  expect(none.rows).toEqual([]);
  expect(none.problems).toEqual([{ row: 0, because: expect.stringContaining("没有“资金来源”") as string }]);
});

test("a project without 部门经济科目 counts, and that is told", () => {
  const lines = readLines(ledgerOf(lineOf({ 支出类别: "项目支出", 部门经济科目编码: null })));
  expect(lines.total).toBe(10_000);
  expect(lines.remarks).toEqual(["第 2 行没有部门经济科目编码，按经济科目汇总的表里没有这些金额"]);
});

test("合计 and 小计 are passed over, wherever they stand", () => {
  const sum = (label: string, amount: CellValue, column = 1) =>
    HEAD.map((_, index) => (index === column ? label : index === 11 ? amount : null));
  const lines = readLines(
    ledgerOf(
      sum("合 计", 400),
      lineOf(),
      lineOf(),
      sum("小计", 200, 0),
      lineOf(),
      lineOf(),
      sum("局本级小计", 200, 3),
      sum("总计", 400, 2),
    ),
  );
  expect(lines).toMatchObject({ rows: [2, 3, 5, 6], total: 40_000 });
  expect(lines.remarks).toEqual(["第 2、5、8、9 行是合计或小计，已跳过，不重复计入"]);
});

test("a 合计 that is not the sum of the lines is told", () => {
  const sum = (label: string, amount: CellValue) =>
    HEAD.map((_, index) => (index === 0 ? label : index === 11 ? amount : null));
  const { remarks } = readLines(ledgerOf(lineOf(), sum("小计", 99), lineOf(), sum("合计", 201)));
  expect(remarks).toEqual([
    "第 3、5 行是合计或小计，已跳过，不重复计入",
    "第 3 行“小计”是 99.00元，与它的明细各行之和不同，请核对",
    "第 5 行“合计”是 201.00元，计入的明细共 200.00元，相差 1.00元，请核对",
  ]);
});

test("a 类 with its 小计 is no line", () => {
  const row = lineOf({ 功能科目编码: "208", 功能科目名称: "社会保障和就业支出小计" });
  expect(readLines(ledgerOf(lineOf(), row))).toMatchObject({ rows: [1], total: 10_000 });
});

test("a cell that is merged over several lines counts in each of them, money only once", () => {
  const rows = [
    HEAD,
    lineOf(),
    lineOf({ 单位名称: null, 功能科目编码: null }),
    lineOf({ "金额（元）": null }),
  ];
  const merges = [1, 2].map((col) => ({ top: 1, bottom: 2, left: col, right: col }));
  const money = { top: 2, bottom: 3, left: 11, right: 11 };
  const lines = readLines(sheetOf("表", rows, [...merges, money]));
  expect(lines.texts.functionCode).toEqual(["2080101", "2080101"]);
  expect(lines.texts.unitName[1]).toBe("昌黎县人力资源和社会保障局本级");
  expect(lines.isPlain).toEqual([true, false]);
  expect(lines.problems).toEqual([{ row: 3, because: "这一行没有计入：没有金额" }]);
});

test("lines that nobody sees count, and that is told", () => {
  const sheet = { ...ledgerOf(lineOf(), lineOf(), lineOf()), hiddenRows: [2, 3] };
  expect(readLines(sheet)).toMatchObject({ total: 30_000, remarks: ["第 3、4 行被隐藏或筛选掉，照样计入"] });
});

test("blank rows are passed over in silence, and many rows are told by their number", () => {
  const rows = Array.from({ length: 9 }, () => lineOf({ "金额（元）": -1 }));
  const lines = readLines(
    ledgerOf(
      lineOf(),
      HEAD.map(() => null),
      HEAD.map(() => " "),
      ...rows,
    ),
  );
  expect(lines.problems).toEqual([]);
  expect(lines.remarks).toEqual(["第 5、6、7、8、9 行等 9 行金额是负数（调减），照数计入"]);
});

test("reading pauses, so that whoever waits can go on", () => {
  const sheet = ledgerOf(...Array.from({ length: 20_000 }, () => lineOf()));
  const steps = ledgerLines(sheet, findLedger(sheet)!);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses++;
  expect(pauses).toBe(4);
  expect(step.value.total).toBe(20_000 * 10_000);
});
