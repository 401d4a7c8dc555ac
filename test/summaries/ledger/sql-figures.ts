/** A query for figures of all ledgers: id, code or line, and a column for each figure, by the keys of the forms. */
export interface SqlFigures {
  readonly table: "T1" | "T2" | "T3" | "T4" | "T5" | "T6" | "T7" | "T8" | "T9";
  /** Whether the second column is a 科目编码, "" for 合计, or the key of a line. */
  readonly by: "code" | "line";
  readonly sql: string;
}

const YEAR = "year = '本年'";
const CARRIED = "year = '上年结转'";
const FISCAL = "fund IN ('一般公共预算拨款', '政府性基金预算拨款', '国有资本经营预算拨款')";
const BASIC = "kind IN ('人员经费', '公用经费')";

function sum(condition: string, column: string): string {
  return `SUM(CASE WHEN ${condition} THEN fen ELSE 0 END) AS "${column}"`;
}

/** 类, 款, 项 and 合计 of a table by code. */
function byCode(table: SqlFigures["table"], columns: string, where = "1", code = "f"): SqlFigures[] {
  const lengths = code === "f" ? [0, 3, 5, 7] : [0, 3, 5];
  return lengths.map((length) => ({
    table,
    by: "code",
    sql: `SELECT id, SUBSTR(${code}, 1, ${length}) AS place, ${columns} FROM l
      WHERE ${where} AND LENGTH(${code}) >= ${length} GROUP BY id, place`,
  }));
}

function line(table: SqlFigures["table"], key: string, columns: string): SqlFigures {
  return { table, by: "line", sql: `SELECT id, '${key}' AS place, ${columns} FROM l GROUP BY id` };
}

const T1_INCOME = {
  "general-income": "一般公共预算拨款",
  "fund-income": "政府性基金预算拨款",
  "capital-income": "国有资本经营预算拨款",
  "special-income": "财政专户管理资金",
  "business-income": "事业收入",
  "operating-income": "事业单位经营收入",
  "superior-income": "上级补助收入",
  "subordinate-income": "附属单位上缴收入",
  "other-income": "其他收入",
};
const T4_FUNDS = { general: "一般公共预算拨款", fund: "政府性基金预算拨款", capital: "国有资本经营预算拨款" };
const T4_SPENT = [
  sum(FISCAL, "total"),
  ...Object.entries(T4_FUNDS).map(([key, fund]) => sum(`fund = '${fund}'`, key)),
].join();
const T5 = [sum("1", "total"), sum(BASIC, "basic"), sum("kind = '项目支出'", "project")].join();
const T9_LINES = {
  total: "'30212', '31013', '30231', '30217'",
  "three-publics": "'30212', '31013', '30231', '30217'",
  abroad: "'30212'",
  vehicles: "'31013', '30231'",
  "vehicle-purchase": "'31013'",
  "vehicle-running": "'30231'",
  reception: "'30217'",
};

/** What the nine tables of 昌黎县 say, as SQL. */
export const SQL_FIGURES: readonly SqlFigures[] = [
  ...Object.entries(T1_INCOME).map(([key, fund]) =>
    line("T1", key, sum(`fund = '${fund}' AND ${YEAR}`, "incomeAmount")),
  ),
  line("T1", "income-of-year", sum(YEAR, "incomeAmount")),
  line("T1", "carried-in", sum(CARRIED, "incomeAmount")),
  line("T1", "income-total", sum("1", "incomeAmount")),
  line("T1", "expenditure-of-year", sum("1", "expenditureAmount")),
  line("T1", "expenditure-total", sum("1", "expenditureAmount")),
  {
    table: "T1",
    by: "line",
    sql: `SELECT id, 'class-' || SUBSTR(f, 1, 3) AS place, SUM(fen) AS expenditureAmount FROM l GROUP BY id, place`,
  },
  ...byCode(
    "T2",
    [
      sum("1", "total"),
      sum(YEAR, "subtotal"),
      sum(`${FISCAL} AND ${YEAR}`, "fiscal"),
      sum(`fund = '财政专户管理资金' AND ${YEAR}`, "special"),
      sum(`fund = '事业收入' AND ${YEAR}`, "business"),
      sum(`fund = '事业单位经营收入' AND ${YEAR}`, "operating"),
      sum(`fund = '上级补助收入' AND ${YEAR}`, "superior"),
      sum(`fund = '附属单位上缴收入' AND ${YEAR}`, "subordinate"),
      sum(`fund = '其他收入' AND ${YEAR}`, "other"),
      sum(CARRIED, "carriedIn"),
    ].join(),
  ),
  ...byCode(
    "T3",
    [
      T5,
      sum("kind = '经营支出'", "operating"),
      sum("kind = '上解上级支出'", "superior"),
      sum("kind = '对附属单位补助支出'", "subordinate"),
    ].join(),
  ),
  ...Object.entries(T4_FUNDS).flatMap(([key, fund]) => [
    line("T4", `${key}-income`, sum(`fund = '${fund}' AND ${YEAR}`, "incomeAmount")),
    line("T4", `carried-in-${key}`, sum(`fund = '${fund}' AND ${CARRIED}`, "incomeAmount")),
  ]),
  line("T4", "income-of-year", sum(`${FISCAL} AND ${YEAR}`, "incomeAmount")),
  line("T4", "carried-in", sum(`${FISCAL} AND ${CARRIED}`, "incomeAmount")),
  line("T4", "income-total", sum(FISCAL, "incomeAmount")),
  line("T4", "expenditure-of-year", T4_SPENT),
  line("T4", "expenditure-total", T4_SPENT),
  {
    table: "T4",
    by: "line",
    sql: `SELECT id, 'class-' || SUBSTR(f, 1, 3) AS place, ${T4_SPENT} FROM l GROUP BY id, place`,
  },
  ...byCode("T5", T5, "fund = '一般公共预算拨款'"),
  ...byCode(
    "T6",
    [sum("1", "total"), sum("kind = '人员经费'", "staff"), sum("kind = '公用经费'", "running")].join(),
    `fund = '一般公共预算拨款' AND ${BASIC}`,
    "e",
  ),
  ...byCode("T7", T5, "fund = '政府性基金预算拨款'"),
  ...byCode("T8", T5, "fund = '国有资本经营预算拨款'"),
  ...Object.entries(T9_LINES).map(([key, codes]) =>
    line(
      "T9",
      key,
      [
        sum(`e IN (${codes}) AND ${FISCAL}`, "total"),
        sum(`e IN (${codes}) AND fund = '一般公共预算拨款'`, "general"),
        sum(`e IN (${codes}) AND fund = '政府性基金预算拨款'`, "fund"),
        sum(`e IN (${codes}) AND fund = '国有资本经营预算拨款'`, "stateCapital"),
      ].join(),
    ),
  ),
];
