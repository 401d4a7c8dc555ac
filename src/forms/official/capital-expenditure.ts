import { defineForm, notes } from "../describe-form";
import { budgetParts } from "./budget-parts";

const WIDTH = 6;

/** 部门预算国有资本经营预算财政拨款支出表 (T8), as 昌黎县 2023 published it. */
export const capitalExpenditure = defineForm(
  "budget-table/capital-expenditure",
  { name: "部门预算国有资本经营预算财政拨款支出表", document: "BudgetTable", table: "T8", width: WIDTH },
  [
    budgetParts.title("部门预算国有资本经营预算财政拨款支出表", WIDTH, [
      "国有资本经营预算财政拨款支出表",
      "国有资本经营预算财政拨款支出情况表",
      "国有资本经营预算拨款支出表",
      "国有资本经营预算支出表",
      "国有资本经营预算支出情况表",
      "国有资本经营财政拨款支出表",
      "国有资本经营支出表",
      "国有资本经营支出预算表",
      "国有资产经营预算财政拨款支出表",
      "国有资产经营预算支出表",
      "国有资本预算财政拨款支出表",
      "国有资本预算支出表",
    ]),
    budgetParts.head(WIDTH),
    budgetParts.byCode([...budgetParts.functional, ...budgetParts.basicAndProject]),
    notes("note", { span: WIDTH }),
  ],
);
