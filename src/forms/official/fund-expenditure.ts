import { defineForm, notes } from "../describe-form";
import { budgetParts } from "./budget-parts";

const WIDTH = 6;

/** 部门预算政府性基金预算财政拨款支出表 (T7), as 昌黎县 2023 published it. */
export const fundExpenditure = defineForm(
  "budget-table/fund-expenditure",
  { name: "部门预算政府性基金预算财政拨款支出表", document: "BudgetTable", table: "T7", width: WIDTH },
  [
    budgetParts.title("部门预算政府性基金预算财政拨款支出表", WIDTH, [
      "政府性基金预算财政拨款支出表",
      "政府性基金预算财政拨款支出情况表",
      "政府性基金预算拨款支出表",
      "政府性基金预算支出表",
      "政府性基金预算支出情况表",
      "政府性基金财政拨款支出表",
      "政府性基金支出表",
      "政府性基金支出预算表",
      "政府基金预算财政拨款支出表",
      "政府基金预算拨款支出表",
      "政府基金预算支出表",
      "政府基金支出表",
    ]),
    budgetParts.head(WIDTH),
    budgetParts.byCode([...budgetParts.functional, ...budgetParts.basicAndProject]),
    notes("note", { span: WIDTH }),
  ],
);
