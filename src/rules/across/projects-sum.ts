import { amountWithUnit, type Amount } from "../../model/amount";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Given } from "../../model/field";
import { defineWorkbookRule, type RuleContext } from "../define-rule";
import { envelope } from "../money/rounding";
import { againstProjects, ownProjects, roleOf } from "./owned-projects";

/** What a department asks for as a whole is not the sum of what its projects ask for (E29). */
export const projectsSum = defineWorkbookRule({
  id: "projects-sum",
  title: "整体申报表的金额合计应等于各项目之和",
  family: "跨表",
  severity: "error",
  basis: "表间勾稽关系 E29：部门整体支出绩效目标申报表的金额合计 = 各项目支出绩效目标表的年度资金总额之和",
  why: "整体表与项目表对不上，说明有项目漏列、多列，或有一个金额写错。",
  how: "逐个核对项目的年度资金总额与整体表的任务金额，改正写错的一处。",
  check: againstProjects(checkDepartment),
});

function checkDepartment(
  department: DepartmentTarget,
  projects: readonly ProjectTarget[],
  context: RuleContext,
): void {
  const { name, budget } = department;
  if (name.state !== "given") return context.unseen("整体申报表的部门名称看不到，不知道哪些项目是它的");
  if (budget.state !== "given") return context.unseen(`${name.text}的金额合计看不到`);
  const found = ownProjects(department, projects);
  if (typeof found === "string") return context.unseen(found);
  const own: { project: ProjectTarget; budget: Given<Amount> }[] = [];
  for (const project of found) {
    if (project.budget.state !== "given")
      return context.unseen(`“${project.source.sheet}”的年度资金总额看不到`);
    own.push({ project, budget: project.budget });
  }
  compare(budget, own, context);
}

function compare(
  total: Given<Amount>,
  own: readonly { project: ProjectTarget; budget: Given<Amount> }[],
  { report }: RuleContext,
): void {
  const sum = own.reduce((all, { budget }) => all + budget.value.fen, 0);
  const { fen, unit } = total.value;
  const off = Math.abs(fen - sum);
  if (off === 0) return;
  const allowed = envelope(
    total.value,
    own.map(({ budget }) => budget.value),
  );
  const isRounding = off <= allowed;
  // Less than the whole may only mean that some tables are kept elsewhere.
  const mayBeElsewhere = sum < fen;
  const difference = amountWithUnit(off, unit);
  report({
    at: total,
    message:
      `整体申报表的金额合计是 ${amountWithUnit(fen, unit)}，${own.length} 个项目的年度资金总额合计 ` +
      `${amountWithUnit(sum, unit)}，${sum > fen ? "多出" : "少"} ${difference}` +
      (isRounding ? "，是四舍五入的尾差" : ""),
    related: own.map(({ project, budget }) => ({ role: roleOf(project), at: budget })),
    difference,
    allowed: amountWithUnit(allowed, unit),
    ...(isRounding
      ? { severity: "notice", how: "可以不改；要求一致时调整其中一个项目的末位。" }
      : mayBeElsewhere
        ? { severity: "warning", how: "如果还有项目的表不在本工作簿里，放进来再核对；否则改正写错的一处。" }
        : {}),
  });
}
