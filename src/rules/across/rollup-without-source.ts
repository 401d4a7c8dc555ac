import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import { defineWorkbookRule, type RuleContext } from "../define-rule";
import { againstProjects } from "./owned-projects";
import { isQuantity, valueLines } from "./value-lines";

/** Names as short as this are parts of many others by chance. */
const SHORT = 4;

/** A quantity of the department as a whole that none of its projects has. */
export const rollupWithoutSource = defineWorkbookRule({
  id: "rollup-without-source",
  title: "整体数量指标应能在项目中找到来源",
  family: "跨表",
  severity: "warning",
  basis: "部门整体支出绩效指标由各项目的绩效指标归集形成",
  why: "没有一个项目承担这项工作，资金和责任都落不到实处，也可能是项目表漏写。",
  how: "在承担这项工作的项目里补上同名指标；由基本支出保障的，在整体表里写明。",
  reads: ["DepartmentTarget", "ProjectTarget"],
  check: againstProjects(checkDepartment),
});

function checkDepartment(
  department: DepartmentTarget,
  own: readonly ProjectTarget[],
  context: RuleContext,
): void {
  const missing = missingProjects(department, own);
  if (missing !== undefined) return context.unseen(missing);
  const wholes = valueLines(department);
  if (typeof wholes === "string") return context.unseen(wholes);
  const names: string[] = [];
  for (const project of own) {
    const lines = valueLines(project);
    if (typeof lines === "string") return context.unseen(lines);
    names.push(...lines.filter(isQuantity).map(({ key }) => key));
  }
  for (const { key, name } of wholes.filter(isQuantity)) {
    if (names.some((other) => isAlike(key, other))) continue;
    const all = own.length > 1 ? `${own.length} 个项目都` : "项目绩效目标表里";
    const message = `${all}没有“${name.text}”这项数量指标`;
    context.report({ at: name, message });
  }
}

/** Why projects may be missing from the workbook: their money does not come up to the department's. */
function missingProjects({ budget }: DepartmentTarget, own: readonly ProjectTarget[]): string | undefined {
  if (budget.state !== "given") return "整体申报表的金额合计看不到";
  let sum = 0;
  for (const project of own) {
    if (project.budget.state !== "given") return `“${project.source.sheet}”的年度资金总额看不到`;
    sum += project.budget.value.fen;
  }
  return sum < budget.value.fen ? "项目的金额合计少于整体申报表，可能还有项目不在本工作簿里" : undefined;
}

/** One name may be a shorter form of the other. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= SHORT && long.includes(short));
}
