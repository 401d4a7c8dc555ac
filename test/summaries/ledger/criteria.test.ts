import type { LedgerTable } from "../../../src/summaries/budget/ledger-tables";
import { criteriaOf } from "../../../src/summaries/ledger/criteria";
import { countedIn } from "./where-counted";

const FISCAL = [
  ["一般公共预算拨款", "财政拨款收入", "T5", "general", "general"],
  ["政府性基金预算拨款", "财政拨款收入 政府性基金预算拨款收入", "T7", "fund", "fund"],
  ["国有资本经营预算拨款", "财政拨款收入 国有资本经营预算拨款收入", "T8", "capital", "stateCapital"],
] as const;
const OWN = [
  ["事业收入", "事业收入"],
  ["事业单位经营收入", "经营收入"],
  ["上级补助收入", "上级补助收入"],
  ["附属单位上缴收入", "附属单位上缴收入"],
  ["其他收入", "其他收入"],
] as const;
const KINDS = [
  ["人员经费", "基本支出", "基本支出"],
  ["公用经费", "基本支出", "基本支出"],
  ["项目支出", "项目支出", "项目支出"],
  ["经营支出", "经营支出", ""],
  ["上解上级支出", "上解上级支出", ""],
  ["对附属单位补助支出", "对附属单位补助支出", ""],
] as const;
const OF_208 = "社会保障和就业支出 本年支出合计 支出总计";

function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

test.each(FISCAL)("%s is counted once among the income of each table", (fund, own) => {
  const [current, carried] = ["本年", "上年结转"].map((year) => ({ 资金来源: fund, 资金年度: year }));
  expect(countedIn(current!, "T2")).toBe(words("合计 小计", own));
  expect(countedIn(current!, "T1", "incomeAmount")).toBe(`${fund}收入 本年收入合计 收入总计`);
  expect(countedIn(current!, "T4", "incomeAmount")).toBe(`${fund} 本年收入合计 收入总计`);
  expect(countedIn(carried!, "T2")).toBe("合计 上年结转");
  expect(countedIn(carried!, "T1", "incomeAmount")).toBe("上年结转结余 收入总计");
  const carriedIn = "年初财政拨款结转和结余";
  expect(countedIn(carried!, "T4", "incomeAmount")).toBe(`${carriedIn} ${carriedIn}/${fund} 收入总计`);
});

test.each(FISCAL)("%s is spent in its own table and its own columns, whatever its year", (fund, ...own) => {
  const [, ownTable, ofT4, ofT9] = own;
  for (const year of ["本年", "上年结转"]) {
    const said = { 资金来源: fund, 资金年度: year, 部门经济科目编码: "30217" };
    const spentIn = (table: LedgerTable, columns: readonly string[]): readonly string[] =>
      columns.filter((column) => countedIn(said, table, column) !== "");
    const tables = ["T5", "T7", "T8"] as const;
    expect(tables.filter((table) => countedIn(said, table) === "合计 基本支出")).toEqual([ownTable]);
    expect(tables.filter((table) => countedIn(said, table) !== "")).toEqual([ownTable]);
    expect(countedIn(said, "T6")).toBe(ownTable === "T5" ? "合计 人员经费" : "");
    expect(countedIn(said, "T1", "expenditureAmount")).toBe(OF_208);
    expect(countedIn(said, "T4", ofT4)).toBe(OF_208);
    expect(spentIn("T4", ["total", "general", "fund", "capital"])).toEqual(["total", ofT4]);
    expect(spentIn("T9", ["total", "general", "fund", "stateCapital"])).toEqual(["total", ofT9]);
  }
});

test.each([...OWN, ["财政专户管理资金", "财政专户收入"]] as const)(
  "%s is no 财政拨款, but income of the year and, carried over, 上年结转",
  (fund, column) => {
    const [current, carried] = ["本年", "上年结转"].map((year) => ({ 资金来源: fund, 资金年度: year }));
    const isOwn = fund !== "财政专户管理资金";
    expect(countedIn(current!, "T2")).toBe(words("合计 小计", column, isOwn ? "单位资金" : ""));
    expect(countedIn(current!, "T1", "incomeAmount")).toBe(
      words(isOwn ? `${fund} 单位资金 单位资金/${fund}` : `${fund}收入`, "本年收入合计 收入总计"),
    );
    expect(countedIn(carried!, "T2")).toBe("合计 上年结转");
    expect(countedIn(carried!, "T1", "incomeAmount")).toBe("上年结转结余 收入总计");
    for (const said of [current!, carried!]) {
      expect(countedIn(said, "T1", "expenditureAmount")).toBe(OF_208);
      for (const column of ["incomeAmount", "total"]) expect(countedIn(said, "T4", column)).toBe("");
      for (const table of ["T5", "T6", "T7", "T8"] as const) expect(countedIn(said, table)).toBe("");
      expect(countedIn({ ...said, 部门经济科目编码: "30217" }, "T9", "total")).toBe("");
    }
  },
);

test.each(KINDS)("%s stands in its column of each table of expenditure", (kind, all, fiscal) => {
  const said = { 支出类别: kind };
  expect(countedIn(said, "T3")).toBe(`合计 ${all}`);
  for (const [fund, , table] of FISCAL)
    expect(countedIn({ ...said, 资金来源: fund }, table)).toBe(words("合计", fiscal));
  expect(countedIn(said, "T6")).toBe(fiscal === "基本支出" ? `合计 ${kind}` : "");
});

test.each([
  ["30212", "合计 三公经费小计 因公出国(境)费"],
  ["31013", "合计 三公经费小计 公务用车购置及运维费 公务用车购置费"],
  ["30231", "合计 三公经费小计 公务用车购置及运维费 公务用车运行维护费"],
  ["30217", "合计 三公经费小计 公务接待费"],
  ["30215", "会议费"],
  ["30216", "培训费"],
  ["30213", ""],
  ["302", ""],
])("of the lines of a 三公 table, 部门经济科目 %s is counted in “%s”", (code, counted) => {
  for (const column of ["total", "general"])
    expect(countedIn({ 部门经济科目编码: code }, "T9", column)).toBe(counted);
});

test.each([
  ["T3", "208", { functionCode: "208" }],
  ["T3", "2080101", { functionCode: "2080101" }],
  ["T6", "30101", { economicCode: "30101", funds: ["general"], kinds: ["personnel", "operating"] }],
  ["T3", "20", undefined],
  ["T3", "2080101A", undefined],
  ["T3", "A2080101", undefined],
] as const)("in %s the code %s tells %j", (table, code, criteria) => {
  expect(criteriaOf({ table, code, line: null, column: "total" })).toEqual(criteria);
});

test("a line of 类 is found by its whole key, and only in the tables of two halves", () => {
  const of = (table: LedgerTable, line: string, column = "expenditureAmount") =>
    criteriaOf({ table, code: "", line, column });
  expect(of("T1", "class-208")).toEqual({ functionCode: "208" });
  expect(of("T1", "class-2080")).toBeUndefined();
  expect(of("T1", "sub-class-208")).toBeUndefined();
  expect(of("T1", "class-208", "total")).toBeUndefined();
  expect(of("T3", "class-208", "total")).toBeUndefined();
  expect(of("T9", "class-208", "total")).toBeUndefined();
});
