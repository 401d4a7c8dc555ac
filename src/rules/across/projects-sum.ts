import { amountWithUnit } from "../../model/amount";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import { defineWorkbookRule, type RuleContext } from "../define-rule";
import { envelope } from "../../model/rounding";
import { costRollups, type ProjectSum, type Sum } from "./cost-rollups";
import { againstProjects, roleOf } from "./owned-projects";

/** What a department asks for as a whole, or says it costs, is not what its projects come to (E29). */
export const projectsSum = defineWorkbookRule({
  id: "projects-sum",
  title: "整体申报表的金额应等于各项目之和",
  family: "跨表",
  severity: "error",
  basis:
    "表间勾稽关系 E29：部门整体支出绩效目标申报表的金额合计 = 各项目支出绩效目标表的年度资金总额之和，整体成本指标 = 各项目成本指标之和",
  why: "整体表与项目表对不上，说明有项目漏列、多列，或有一个金额写错。",
  how: "逐个核对项目的金额与整体表的金额，改正写错的一处。",
  yieldsTo: ["cost-equals-budget"],
  reads: ["DepartmentTarget", "ProjectTarget"],
  check: againstProjects(checkDepartment),
});

function checkDepartment(
  department: DepartmentTarget,
  own: readonly ProjectTarget[],
  context: RuleContext,
): void {
  checkBudgets(department, own, context);
  checkCosts(department, own, context);
}

function checkBudgets(
  { budget }: DepartmentTarget,
  own: readonly ProjectTarget[],
  context: RuleContext,
): void {
  if (budget.state !== "given") return context.unseen("整体申报表的金额合计看不到");
  const shares = own.flatMap((project): ProjectSum[] =>
    project.budget.state === "given" ? [{ project, at: project.budget, amount: project.budget.value }] : [],
  );
  const hidden = own.find((project) => project.budget.state !== "given");
  if (hidden) return context.unseen(`“${hidden.source.sheet}”的年度资金总额看不到`);
  compare("金额合计", "年度资金总额", { at: budget, amount: budget.value }, shares, context);
}

function checkCosts(department: DepartmentTarget, own: readonly ProjectTarget[], context: RuleContext): void {
  const rollups = costRollups(department, own);
  if (typeof rollups === "string") return context.unseen(rollups);
  for (const { name, whole, shares, hidden } of rollups) {
    if (hidden !== undefined) context.unseen(hidden);
    // What costs the same in a project and as a whole is a standard, whatever it is called.
    else if (shares.every(({ amount }) => amount.fen !== whole.amount.fen))
      compare(`“${name}”`, "同名指标", whole, shares, context);
  }
}

function compare(
  what: string,
  partsName: string,
  whole: Sum,
  shares: readonly ProjectSum[],
  { report }: RuleContext,
): void {
  const sum = shares.reduce((all, { amount }) => all + amount.fen, 0);
  const { fen, unit } = whole.amount;
  const off = Math.abs(fen - sum);
  if (off === 0) return;
  const allowed = envelope(
    whole.amount,
    shares.map(({ amount }) => amount),
  );
  const isRounding = off <= allowed;
  const difference = amountWithUnit(off, unit);
  report({
    at: whole.at,
    message:
      `整体申报表的${what}是 ${amountWithUnit(fen, unit)}，${shares.length} 个项目的${partsName}合计 ` +
      `${amountWithUnit(sum, unit)}，${sum > fen ? "多出" : "少"} ${difference}` +
      (isRounding ? "，是四舍五入的尾差" : ""),
    related: shares.map(({ project, at }) => ({ role: roleOf(project), at })),
    difference,
    allowed: amountWithUnit(allowed, unit),
    ...(isRounding ? ROUNDING : sum < fen ? ELSEWHERE : {}),
  });
}

const ROUNDING = { severity: "notice", how: "可以不改；要求一致时调整其中一个项目的末位。" } as const;
/** Less than the whole may only mean that some tables are kept elsewhere. */
const ELSEWHERE = {
  severity: "warning",
  how: "如果还有项目的表不在本工作簿里，放进来再核对；否则改正写错的一处。",
} as const;
