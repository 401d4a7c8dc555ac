import { readWorkbook } from "../../../src/forms/read-workbook";
import type { BudgetTable } from "../../../src/model/documents";
import { criteriaWords } from "../../../src/summaries/ledger/criteria-words";
import { figureCriteria } from "../../../src/summaries/ledger/figure-criteria";
import type { CellValue } from "../../../src/sheet/snapshot";
import { sheetOf } from "../../forms/table-sheet";

function tableOf(...rows: readonly (readonly CellValue[])[]): BudgetTable {
  const [table] = readWorkbook({ name: "x.xlsx", sheets: [sheetOf("表", rows)] }).documents;
  if (table?.kind !== "BudgetTable") throw new Error("no table was read");
  return table;
}

test("where an income table has government funds in columns of their own, 财政拨款 is without them", () => {
  const table = tableOf(
    ["部门预算收入总表"],
    ["某局", null, null, "预算年度：2024", "单位：万元"],
    [
      "科目编码",
      "科目名称",
      "合计",
      "一般公共预算拨款收入",
      "政府性基金预算拨款收入",
      "事业收入",
      "上年结转",
    ],
    [null, "合计", 1, 1, null, null, null],
  );
  expect(table.columns.fund?.state).toBe("given");
  expect(figureCriteria(table, table.rows[0]!, "fiscal")).toEqual({
    funds: ["general", "stateCapital"],
    years: ["current"],
  });
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
});

test("criteria are told in the words of the field", () => {
  expect(criteriaWords({})).toBe("全部明细");
  expect(
    criteriaWords({
      unit: "323001",
      functionCode: "208",
      economicCode: "30231",
      kinds: ["project"],
      funds: ["general", "governmentFund", "stateCapital"],
      years: ["carriedIn"],
    }),
  ).toBe(
    "单位“323001”，功能科目 208 开头，部门经济科目 30231，项目支出，财政拨款（一般公共预算、政府性基金预算、国有资本经营预算），上年结转",
  );
});
