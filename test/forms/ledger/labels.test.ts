import { findLedger } from "../../../src/forms/ledger/find-ledger";
import { LEDGER_COLUMNS, type LedgerColumn } from "../../../src/model/ledger";
import { sheetOf } from "../table-sheet";
import { HEAD, ledgerOf, lineOf, readLines, without } from "./ledgers";

/** How the label of each column is written in ledgers. */
const WRITTEN: Readonly<Record<LedgerColumn, string>> = {
  unitCode:
    "单位编码 单位代码 单位编号 预算单位编码 基层单位代码 部门预算单位编码 用款单位编号 部门编码 部门代码 部门编号",
  unitName:
    "单位名称 预算单位名称 部门预算单位名称 填报单位名称 单位 预算单位 申报单位 部门预算单位 部门单位 部门名称",
  functionCode:
    "功能科目编码 功能编码 功能分类编号 功能分类科目代码 支出功能分类科目编码 支出功能分类科目 功能分类科目 功能科目 功能分类 科目编码 支出科目代码",
  functionName:
    "功能科目名称 功能名称 功能分类名称 支出功能分类科目名称 功能科目 支出功能分类 科目名称 支出科目名称",
  economicCode:
    "部门经济科目编码 经济编码 经济科目代码 经济分类编号 部门经济分类科目编码 支出经济分类科目编码 部门预算支出经济分类科目编码 支出部门经济科目编码 部门经济分类科目 经济科目 部门预算经济分类 经济分类 支出经济科目",
  economicName:
    "部门经济科目名称 经济名称 经济科目名称 经济分类名称 部门经济分类科目名称 部门预算支出经济分类科目名称 支出经济分类科目名称 部门经济分类科目 经济分类",
  category:
    "支出类别 支出类型 支出性质 支出分类 支出类别名称 项目类别 项目类型名称 预算项目类别 预算项目分类名称 类别",
  projectCode: "项目编码 项目代码 项目编号 预算项目编码",
  projectName: "项目名称 预算项目名称 项目",
  fund: "资金来源 资金性质 预算资金来源 资金性质名称 资金类型 资金类别名称 资金渠道 来源 经费来源",
  fundYear:
    "资金年度 资金年份 资金所属年度 是否结转 是否上年结转 是否为结转资金 是否为上年结转资金 结转标志 结转标识 年份",
  amount:
    "金额 预算数 预算金额 预算额 本年预算数 当年预算金额 年初预算额 年度预算数 批复金额 安排数 预算下达金额 预算批复数 预算 本年预算 年初预算 支出金额 资金额 指标数 分配金额 合计 总计 预算合计 资金总计 合计金额 金额合计 预算总计金额",
};
const CASES = LEDGER_COLUMNS.map((column, index) => [column, WRITTEN[column].split(" "), index] as const);

/** The places of the columns on a sheet with this head: {unitCode: 0, …}; undefined where it is no ledger's. */
function placesIn(head: readonly string[]): Partial<Record<LedgerColumn, number>> | undefined {
  const ledger = findLedger(sheetOf("表", [head, lineOf()]));
  if (!ledger) return undefined;
  return Object.fromEntries(
    LEDGER_COLUMNS.flatMap((column) => {
      const state = ledger.columns[column];
      return state.state === "given" ? [[column, state.at.col]] : [];
    }),
  );
}

const PLACES = Object.fromEntries(LEDGER_COLUMNS.map((column, index) => [column, index]));
const headWith = (label: string, index: number) => HEAD.map((own, at) => (at === index ? label : own));

test("columns are called as 昌黎县 calls them, given or not", () => {
  const ledger = findLedger(without(["单位名称", "项目编码"], {}))!;
  expect(LEDGER_COLUMNS.map((column) => ledger.columns[column].label)).toEqual([
    ...HEAD.slice(0, -1),
    "金额",
  ]);
  expect(ledger.columns.unitName).toEqual({ state: "absent", label: "单位名称" });
  expect(ledger).toMatchObject({ kind: "Ledger", columns: { projectCode: { state: "absent" } } });
});

test.each(CASES)("%s is found by every label that ledgers have for it", (_, labels, index) => {
  for (const label of [...labels, `2024年${labels[0]}`, `2024年度${labels[0]}`, `2024${labels[0]}（必填）`])
    expect([label, placesIn(headWith(label, index))]).toEqual([label, PLACES]);
});

test.each(CASES)("%s is not taken from a label that says something else", (column, labels, index) => {
  const { [column]: _, ...others } = PLACES;
  const isNeeded = column === "functionCode" || column === "amount";
  for (const label of labels.flatMap((known) => [`调整前${known}`, `${known}说明`]))
    expect([label, placesIn(headWith(label, index))]).toEqual([label, isNeeded ? undefined : others]);
});

test.each<[LedgerColumn, string]>([
  ["unitName", "单位负责人"],
  ["unitName", "预算单位联系人"],
  ["economicCode", "政府经济分类科目编码"],
  ["economicName", "政府预算支出经济分类科目名称"],
  ["projectName", "项目负责人"],
  ["fundYear", "项目年度"],
])("%s is not taken from %s", (column, label) => {
  const { [column]: _, ...others } = PLACES;
  expect(placesIn(headWith(label, LEDGER_COLUMNS.indexOf(column)))).toEqual(others);
});

test.each([
  ["单位编码", "部门编码"],
  ["单位名称", "预算单位"],
  ["预算单位", "部门名称"],
  ["支出类别", "项目类别"],
  ["项目名称", "项目"],
  ["资金性质", "资金类型"],
  ["资金年度", "是否结转"],
  ["预算数", "批复金额"],
  ["支出金额", "合计"],
])("%s goes before %s, wherever they stand", (best, other) => {
  const columns = CASES.filter(([, labels]) => labels.includes(best) && labels.includes(other));
  expect(columns).toHaveLength(1);
  const [column, , index] = columns[0]!;
  const others = HEAD.filter((_, at) => at !== index);
  expect(placesIn([other, ...others, best])?.[column]).toBe(12);
  expect(placesIn([best, ...others, other])?.[column]).toBe(0);
});

const TELLING = ["部门经济科目编码", "支出类别", "资金来源", "资金年度"];

test.each(TELLING.flatMap((one, at) => TELLING.slice(at + 1).map((other) => [one, other] as const)))(
  "beside codes and money %s and %s make a ledger, one of them alone does not",
  (one, other) => {
    const least = ["功能科目编码", "金额（元）"];
    expect(placesIn([...least, one, other])).toBeDefined();
    expect(placesIn([...least, one])).toBeUndefined();
  },
);

test.each(["指标值", "指标名称", "指标内容", "一级指标", "二级指标", "三级指标", "绩效指标", "总体绩效目标"])(
  "a table with %s is none of a ledger's",
  (label) => {
    expect(placesIn([...HEAD, label])).toBeUndefined();
    expect(placesIn([...HEAD, `${label}填写说明：${"请据实填写，".repeat(12)}`])).toEqual(PLACES);
  },
);

test("a label that is merged over two columns stands over codes on the left and names on the right", () => {
  const head = ["支出功能分类科目", null, "部门经济分类", null, "支出类别", "资金来源", "金额（元）"];
  const line = ["2080101", "行政运行", "30101", "基本工资", "人员经费", "一般公共预算", 1];
  const merges = [0, 2].map((left) => ({ top: 0, bottom: 0, left, right: left + 1 }));
  const sheet = sheetOf("表", [head, line], merges);
  expect(findLedger(sheet)?.columns).toMatchObject({
    functionCode: { at: { row: 0, col: 0 } },
    functionName: { at: { row: 0, col: 1 } },
    economicCode: { at: { row: 0, col: 2 } },
    economicName: { at: { row: 0, col: 3 } },
  });
  expect(readLines(sheet).texts).toMatchObject({ functionName: ["行政运行"], economicName: ["基本工资"] });
});

test("a head may have three rows, with blanks below its labels", () => {
  const rows = [
    ["预算单位", null, "支出功能分类", null, "部门经济分类", "支出类别", "资金来源", "金额（元）"],
    [null, null, "科目", null, "科目", " ", " ", " "],
    ["编码", "名称", "编码", "名称", "编码", " ", null, " "],
    ["323001", "局本级", "2080101", "行政运行", "30101", "人员经费", "一般公共预算", 1],
  ];
  const ledger = findLedger(sheetOf("表", rows));
  expect(ledger).toMatchObject({ first: 3, end: 4 });
  expect(ledger?.columns).toMatchObject({
    unitCode: { at: { row: 2, col: 0 } },
    functionCode: { at: { row: 2, col: 2 } },
    functionName: { at: { row: 2, col: 3 } },
    economicCode: { at: { row: 2, col: 4 } },
    category: { at: { row: 0, col: 5 } },
  });
});

test("rows of a ledger below its head are none of the head's", () => {
  expect(
    findLedger(
      ledgerOf(
        HEAD.map(() => null),
        lineOf(),
      ),
    )?.first,
  ).toBe(1);
  expect(findLedger(ledgerOf(lineOf({ 功能科目编码: null })))?.first).toBe(1);
});

test("a heading below the head that is written like a label is none", () => {
  const [head, ...lines] = without(["项目编码", "项目名称"], {}).values;
  const heading = head!.map((label) => (label === "支出类别" ? "项目" : null));
  const ledger = findLedger(sheetOf("表", [head!, heading, ...lines]));
  expect(ledger).toMatchObject({ first: 1, columns: { category: { at: { row: 0, col: 6 } } } });
});

test("of the hidden columns those from the first to the last of the ledger are told", () => {
  const sheet = sheetOf(
    "表",
    [HEAD, lineOf()].map((row) => ["序号", ...row, "备注"]),
  );
  const hidden = findLedger({ ...sheet, hiddenColumns: [0, 1, 5, 12, 13] });
  expect(hidden?.source.hiddenColumns).toEqual([1, 5, 12]);
});
