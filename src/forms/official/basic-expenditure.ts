import { column, defineForm, notes } from "../describe-form";
import { budgetParts } from "./budget-parts";

const WIDTH = 6;
const BASIC = { type: "amount", group: "一般公共预算基本支出" } as const;

/** 部门预算一般公共预算财政拨款基本支出表 (T6), as 昌黎县 2023 published it. */
export const basicExpenditure = defineForm(
  "budget-table/basic-expenditure",
  { name: "部门预算一般公共预算财政拨款基本支出表", document: "BudgetTable", table: "T6", width: WIDTH },
  [
    budgetParts.title("部门预算一般公共预算财政拨款基本支出表", WIDTH, [
      "一般公共预算财政拨款基本支出表",
      "一般公共预算财政拨款基本支出预算表",
      "一般公共预算财政拨款基本支出情况表",
      "一般公共预算拨款基本支出表",
      "一般公共预算基本支出表",
      "一般公共预算基本支出预算表",
      "一般公共预算基本支出情况表",
      "财政拨款基本支出表",
    ]),
    budgetParts.head(WIDTH),
    budgetParts.byCode(
      [
        ...budgetParts.economic,
        column("合计", "total", { ...BASIC, aliases: ["总计", "基本支出合计", "小计"] }),
        column("人员经费", "staff", { ...BASIC, aliases: ["人员支出", "人员经费支出"] }),
        column("公用经费", "running", { ...BASIC, aliases: ["公用支出", "公用经费支出", "日常公用经费"] }),
      ],
      { 一般公共预算基本支出: ["一般公共预算财政拨款基本支出", "基本支出", "财政拨款基本支出"] },
    ),
    notes("note", { span: WIDTH }),
  ],
);
