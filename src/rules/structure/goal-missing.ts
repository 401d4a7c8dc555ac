import { defineTableRule } from "../define-rule";
import { bareText, isPlaceholder } from "../placeholder";

/** Longer lines surely say something. */
const LONGEST_NOTHING = 12;

/** 绩效目标 is blank, or holds nothing but numbering. */
export const goalMissing = defineTableRule({
  id: "goal-missing",
  title: "绩效目标不能空",
  family: "结构",
  severity: "error",
  on: "ProjectOrDepartment",
  basis:
    "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：未按要求设定绩效目标的项目支出，不得纳入项目库管理，也不得申请部门预算资金",
  why: "没有绩效目标，下面的指标就没有依据，预算也不能安排。",
  how: "写明这笔钱在预算年度里要办成什么事、达到什么效果。",
  reads: ["goals"],
  check({ goals }, { report }) {
    if (goals.state === "blank") report({ at: goals, message: `“${goals.label}”没有填写` });
    if (goals.state === "given" && goals.value.every(isNothing)) {
      report({ at: goals, message: `“${goals.label}”只写了“${goals.text}”，没有目标` });
    }
  },
});

/** Whether a line says nothing but its number or that there is nothing. */
function isNothing(line: string): boolean {
  return line.length <= LONGEST_NOTHING && isPlaceholder(bareText(line).replace(/^(?:目标)?\d{0,2}/, ""));
}
