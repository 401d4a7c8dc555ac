import type { RowData } from "../../../src/forms/form-data";
import type { Amount } from "../../../src/model/amount";
import { chance, whole, type Random } from "../random";
import { isProject, type Book } from "../books";
import { replacedAt } from "../lists";
import { inSomeTable, linesOf, withOtherAmount, type BudgetForm } from "./budget-tables";
import { bookFault, said, type Fault } from "./fault";

/** A figure that another one must agree with: the relation, what is changed, in which tables, lines and columns. */
type Wrong = readonly [
  relation: string,
  what: string,
  forms: readonly BudgetForm[],
  line?: RegExp,
  columns?: readonly string[],
];

const CODED: readonly BudgetForm[] = ["income", "expenditure", "general-expenditure", "fund-expenditure"];
const INCOME = ["incomeAmount"];
const EXPENDITURE = ["expenditureAmount"];

const WRONG: readonly Wrong[] = [
  ["E01", "收入总计或支出总计写错", ["balance"], /^[收支].总计$|总计/, [...INCOME, ...EXPENDITURE]],
  ["E02", "一项收入写错", ["balance"], /^[一二五]、.*收入/, INCOME],
  ["E02", "一类支出写错", ["balance"], /、/, EXPENDITURE],
  ["E03", "收入总计写错", ["balance"], /收入总计/, INCOME],
  ["E03", "上年结转写错", ["balance"], /上年结转/, INCOME],
  ["E04", "收入总表一格写错", ["income"]],
  ["E05", "支出总表一格写错", ["expenditure"]],
  ["E06", "财政拨款支出表一格写错", ["general-expenditure", "fund-expenditure", "basic-expenditure"]],
  ["E07", "某级科目的数写错", [...CODED, "basic-expenditure"]],
  ["E08", "人员经费或公用经费合计写错", ["basic-expenditure"], /合计/, ["staff", "running"]],
  ["E09", "财政拨款收支总表一格写错", ["fiscal-balance"]],
  ["E10", "“三公”经费表一格写错", ["three-publics"]],
  ["E11", "采购的数量、单价或金额写错", ["procurement"], /./, ["price", "total", "general"]],
  ["E12", "资产一项写错", ["fixed-assets"], /总额|车辆|其他固定/, ["value"]],
  ["E13", "增减金额写错", ["three-publics-change"], /./, ["change", "last", "current"]],
  ["E20", "收入总表或支出总表的合计写错", ["income", "expenditure"], /合计/, ["total"]],
  ["E20", "收支总表一类支出写错", ["balance"], /、/, EXPENDITURE],
  ["E21", "收入总表、支出总表一个科目的合计写错", ["income", "expenditure"], /^\d+/, ["total"]],
  ["E22", "一般公共预算支出表的合计写错", ["general-expenditure"], /合计/, ["total"]],
  ["E22", "一般公共预算支出表一类写错", ["general-expenditure"], /^\d{3}(?!\d)/, ["total"]],
  ["E23", "没有其他来源，财政拨款收支总表的总计写错", ["fiscal-balance"], /收入总计/, INCOME],
  ["E24", "基本支出表的合计写错", ["basic-expenditure"], /合计/, ["total"]],
  ["E25", "养老、年金或公积金写错", ["basic-expenditure"], /^301(?:08|09|13)/, ["total"]],
  ["E26", "医疗保险缴费写错", ["basic-expenditure"], /^30110/, ["total"]],
  ["E27", "“三公”经费表少报了运行维护费", ["three-publics"], /运行维护费/, ["total"]],
];

/** Sums over projects that are not theirs. */
export const PROJECT_SUMS: readonly Fault[] = [
  bookFault("relation-E28", "项目支出与项目的预算数之和不等", (book, random) =>
    book.tables.some(isProject)
      ? inSomeTable(book, random, ["expenditure"], (table) =>
          withOtherAmount(table, random, isNamed(/合计/), ["project"], (fen) => fen + wrongBy(random, false)),
        )
      : undefined,
  ),
  bookFault("relation-E29", "整体申报表的财政拨款合计写错", (book, random) => {
    const at = book.tables.findIndex(({ form }) => form.document === "DepartmentTarget");
    const table = book.tables[at];
    const tasks = table?.data.tables["tasks"];
    if (!table || !tasks?.total) return undefined;
    const fiscal = tasks.total["fiscal"] as Amount;
    const total = { ...tasks.total, fiscal: { ...fiscal, fen: fiscal.fen + wrongBy(random, false) } };
    const data = { ...table.data, tables: { ...table.data.tables, tasks: { ...tasks, total } } };
    return { ...book, tables: replacedAt(book.tables, at, { ...table, data }) };
  }),
];

/** One figure of a set of tables written wrong, far enough to be more than rounding. */
export const RELATIONS: readonly Fault[] = WRONG.map(([relation, what, forms, line = /./, columns]) => ({
  rule: `relation-${relation}`,
  what,
  seed: (book, random) => {
    const lower = relation === "E27";
    if (relation === "E23" && hasBusinessIncome(book)) return undefined;
    return inSomeTable(book, random, forms, (table) =>
      withOtherAmount(table, random, isNamed(line), columns, (fen) => fen + wrongBy(random, lower)),
    );
  },
}));

/** Whether a line, or its half in which a column stands, is called so. */
function isNamed(line: RegExp): (row: RowData, key: string) => boolean {
  return (row, key) => {
    const names = INCOME.includes(key)
      ? ["incomeName"]
      : row["expenditureName"] === undefined
        ? ["code", "name"]
        : ["expenditureName"];
    return names.some((name) => line.test(said(row, name)));
  };
}

/** From 1.00 万元 to a slip by a digit, up or down. */
function wrongBy(random: Random, lower: boolean): number {
  const by = whole(random, 100, 5000) * 10_000;
  return lower || chance(random, 0.5) ? -by : by;
}

/** Where a department has other income, its two balances need not agree. */
function hasBusinessIncome({ tables }: Book): boolean {
  return tables.some((table) =>
    linesOf(table).some(
      (row) => said(row, "incomeName").includes("事业收入") && row["incomeAmount"] !== undefined,
    ),
  );
}
