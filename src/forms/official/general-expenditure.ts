import { defineForm, notes } from "../describe-form";
import { budgetParts } from "./budget-parts";

const WIDTH = 6;

/** 部门预算一般公共预算财政拨款支出表 (T5), as 昌黎县 2023 published it. */
export const generalExpenditure = defineForm(
  "budget-table/general-expenditure",
  { name: "部门预算一般公共预算财政拨款支出表", document: "BudgetTable", table: "T5", width: WIDTH },
  [
    budgetParts.title("部门预算一般公共预算财政拨款支出表", WIDTH, [
      "一般公共预算财政拨款支出表",
      "一般公共预算财政拨款支出预算表",
      "一般公共预算财政拨款支出情况表",
      "一般公共预算拨款支出表",
      "一般公共预算支出表",
      "一般公共预算支出预算表",
      "一般公共预算支出情况表",
      "一般公共财政预算拨款支出表",
      "一般公共财政预算支出表",
      "公共财政预算拨款支出表",
      "公共财政预算支出表",
    ]),
    budgetParts.head(WIDTH),
    budgetParts.byCode([...budgetParts.functional, ...budgetParts.basicAndProject]),
    notes("note", { span: WIDTH }),
  ],
);
