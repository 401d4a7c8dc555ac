import { readWorkbook } from "../../../src/forms/read-workbook";
import type { BudgetTable } from "../../../src/model/documents";
import { figureCriteria } from "../../../src/summaries/ledger/figure-criteria";
import type { CellValue } from "../../../src/sheet/snapshot";
import { sheetOf } from "../../forms/table-sheet";

function tableOf(...rows: readonly (readonly CellValue[])[]): BudgetTable {
  const [table] = readWorkbook({ name: "x.xlsx", sheets: [sheetOf("表", rows)] }).documents;
  if (table?.kind !== "BudgetTable") throw new Error("no table was read");
  return table;
}

/** An income table of a county with these columns after 合计. */
function incomeTable(...columns: readonly string[]): BudgetTable {
  return tableOf(
    ["部门预算收入总表"],
    ["某局", null, null, "预算年度：2024", "单位：万元"],
    ["科目编码", "科目名称", "合计", ...columns],
    [null, "合计", 1, ...columns.map(() => 1)],
  );
}

test.each([
  [
    ["财政拨款收入", "事业收入", "上年结转"],
    ["general", "governmentFund", "stateCapital"],
  ],
  [
    ["一般公共预算拨款收入", "政府性基金预算拨款收入", "事业收入", "上年结转"],
    ["general", "stateCapital"],
  ],
  [
    ["一般公共预算拨款收入", "国有资本经营预算拨款收入", "上年结转"],
    ["general", "governmentFund"],
  ],
  [["一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入"], ["general"]],
])(
  "财政拨款 of an income table with %j is without the sources that have columns of their own",
  (columns, funds) => {
    const table = incomeTable(...columns);
    expect(figureCriteria(table, table.rows[0]!, "fiscal")).toEqual({ funds, years: ["current"] });
    expect(figureCriteria(table, table.rows[0]!, "total")).toEqual({});
    expect(figureCriteria(table, table.rows[0]!, "fund")?.funds).toEqual(["governmentFund"]);
  },
);

test("a table that no ledger is summed up into has no criteria", () => {
  const table = incomeTable("财政拨款收入", "上年结转");
  expect(figureCriteria({ ...table, table: "T10" }, table.rows[0]!, "fiscal")).toBeUndefined();
});

test("合计 of a 三公 table with 会议费 and 培训费 is the sum of these too", () => {
  const table = tableOf(
    ["“三公”经费及会议费、培训费支出预算表"],
    ["某局", null, "单位：万元"],
    ["项目", "合计", "一般公共预算拨款"],
    ["合计", 3, 3],
    ["“三公”经费小计", 1, 1],
    ["一、因公出国（境）费", null, null],
    ["二、公务用车购置及运维费", 1, 1],
    ["会议费", 1, 1],
    ["培训费", 1, 1],
  );
  const [total, own] = table.rows;
  const codes = ["30212", "31013", "30231", "30217"];
  expect(figureCriteria(table, total!, "general")?.economicCodes).toEqual([...codes, "30215", "30216"]);
  expect(figureCriteria(table, own!, "general")?.economicCodes).toEqual(codes);
  const without = { ...table, rows: table.rows.filter(({ line }) => line !== "training") };
  expect(figureCriteria(without, total!, "general")?.economicCodes).toEqual([...codes, "30215"]);
});
