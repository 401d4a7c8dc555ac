import { column, defineForm, notes } from "../describe-form";
import { budgetParts } from "./budget-parts";

const WIDTH = 9;
const OPTIONAL = { type: "amount", optional: true } as const;

/** 部门预算支出总表 (T3), as 昌黎县 2023 published it. */
export const expenditure = defineForm(
  "budget-table/expenditure",
  { name: "部门预算支出总表", document: "BudgetTable", table: "T3", width: WIDTH },
  [
    budgetParts.title("部门预算支出总表", WIDTH, [
      "支出总表",
      "支出预算总表",
      "支出总体情况表",
      "支出预算总体情况表",
      "支出预算表",
    ]),
    budgetParts.head(WIDTH),
    budgetParts.byCode([
      ...budgetParts.functional,
      ...budgetParts.basicAndProject,
      column("经营支出", "operating", { ...OPTIONAL, aliases: ["事业单位经营支出"] }),
      column("上解上级支出", "superior", { ...OPTIONAL, aliases: ["上缴上级支出", "上解上级"] }),
      column("对附属单位补助支出", "subordinate", { ...OPTIONAL, aliases: ["对附属单位补助"] }),
    ]),
    notes("note", { span: WIDTH }),
  ],
);
