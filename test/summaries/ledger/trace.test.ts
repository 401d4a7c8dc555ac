import { readWorkbook } from "../../../src/forms/read-workbook";
import type { BudgetTable } from "../../../src/model/documents";
import type { LedgerTable } from "../../../src/summaries/budget/ledger-tables";
import { traceFigure, type Trace } from "../../../src/summaries/ledger/trace";
import { changliLedger, ledgerOf, lineOf, readLines } from "../../forms/ledger/ledgers";
import { readSample } from "../../forms/samples";

const lines = readLines(changliLedger());
const published = readWorkbook(readSample("昌黎县2023")).documents;

function tableOf(number: LedgerTable): BudgetTable {
  const found = published.find((one) => one.kind === "BudgetTable" && one.table === number);
  if (found?.kind !== "BudgetTable") throw new Error(`no ${number}`);
  return found;
}

/** The trace of a cell that is told by the code or the key of its line, and its column. */
function traceOf(number: LedgerTable, line: string, column: string, ledger = lines): Trace | undefined {
  const table = tableOf(number);
  const row = table.rows.find(
    (one) => one.line === line || (one.code.state === "given" && one.code.value === line),
  );
  const field = row?.cells[column];
  if (!field || !("at" in field)) throw new Error(`no cell for ${line} ${column}`);
  return traceFigure(table, field.at, ledger);
}

test.each([
  ["T1", "income-total", "incomeAmount", "部门预算收支总表：收入总计", "全部明细"],
  ["T1", "class-205", "expenditureAmount", "部门预算收支总表：五、教育支出", "功能科目 205 开头"],
  ["T3", "total", "basic", "部门预算支出总表：合计，基本支出", "基本支出（人员经费、公用经费）"],
  [
    "T3",
    "2080199",
    "total",
    "部门预算支出总表：2080199 其他人力资源和社会保障管理事务支出，合计",
    "功能科目 2080199",
  ],
  [
    "T9",
    "reception",
    "general",
    "部门预算财政拨款“三公”经费支出表：三、公务接待费，一般公共预算财政拨款",
    "部门经济科目 30217，一般公共预算",
  ],
] as const)("%s, %s, %s is traced as “%s”", (number, line, column, label, words) => {
  const trace = traceOf(number, line, column)!;
  expect([trace.label, trace.words]).toEqual([label, words]);
  expect(trace.sum).toBe(trace.lines.reduce((sum, one) => sum + lines.fen[one]!, 0));
});

test("a ledger that changed since shows what the table has and what its lines come to now", () => {
  const changed = readLines(
    ledgerOf(
      lineOf({ 功能科目编码: "2080199" }),
      lineOf(),
      lineOf({ 功能科目编码: "2080199", "金额（元）": 7 }),
    ),
  );
  const trace = traceOf("T3", "2080199", "basic", changed)!;
  expect(trace).toMatchObject({ shown: 124_900_000, sum: 10_700, lines: [0, 2] });
});

test("codes, names, and 序号 are traced to nothing", () => {
  for (const table of [tableOf("T1"), tableOf("T3")])
    for (const { cells } of table.rows)
      for (const [column, field] of Object.entries(cells))
        if ("at" in field && /serial|code|name/i.test(column))
          expect(traceFigure(table, field.at, lines)).toBeUndefined();
});
