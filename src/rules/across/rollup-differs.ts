import { compareDecimals, decimalToText, type Decimal } from "../../model/decimal";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import { defineWorkbookRule, type RuleContext } from "../define-rule";
import { againstProjects, ownProjects, roleOf } from "./owned-projects";
import { quantityLines, type QuantityLine } from "./quantity-lines";

/** Spans of time do not add up over projects. */
const NOT_ADDED = /^(?:天|日|个?工作日|周|个?月|年|个年度|小时|分钟|%)$/;

interface Share {
  readonly project: ProjectTarget;
  readonly line: QuantityLine;
  readonly number: Decimal;
}

/** A quantity of the department as a whole is not what its projects have together. */
export const rollupDiffers = defineWorkbookRule({
  id: "rollup-differs",
  title: "整体数量指标应等于各项目之和",
  family: "跨表",
  severity: "warning",
  basis: "表间勾稽关系 E29：整体数量指标 = 各项目同名、同单位数量指标之和",
  why: "整体表与项目表的数量对不上，年底自评时不知道按哪个数考核。",
  how: "核对各项目的同名指标，改正整体表或项目表中写错的一个。",
  check: againstProjects(checkDepartment),
});

function checkDepartment(
  department: DepartmentTarget,
  projects: readonly ProjectTarget[],
  context: RuleContext,
): void {
  const own = ownProjects(department, projects);
  if (typeof own === "string") return context.unseen(own);
  const wholes = quantityLines(department);
  if (typeof wholes === "string") return context.unseen(wholes);
  const shares: { project: ProjectTarget; line: QuantityLine }[] = [];
  for (const project of own) {
    const lines = quantityLines(project);
    if (typeof lines === "string") return context.unseen(lines);
    shares.push(...lines.map((line) => ({ project, line })));
  }
  for (const whole of wholes) {
    const same = shares.filter(({ line }) => line.key === whole.key);
    const counted = same.flatMap(({ project, line }): Share[] =>
      line.number && line.unit === whole.unit ? [{ project, line, number: line.number }] : [],
    );
    if (!whole.number || counted.length === 0 || counted.length < same.length) continue;
    if (!NOT_ADDED.test(whole.unit)) compare(whole, whole.number, counted, context);
  }
}

function compare(
  whole: QuantityLine,
  number: Decimal,
  shares: readonly Share[],
  { report }: RuleContext,
): void {
  const sum = shares.map((share) => share.number).reduce(add);
  const order = compareDecimals(sum, number);
  // The same people or places may be counted in each project, so that the largest stands for all.
  if (order === 0 || shares.some((share) => compareDecimals(share.number, number) === 0)) return;
  const together = `${decimalToText(sum)}${whole.unit}`;
  report({
    at: whole.value,
    message:
      `整体申报表的“${whole.name.text}”是“${whole.value.text}”，` +
      `${shares.length} 个项目${shares.length > 1 ? "合计" : "是"} ${together}` +
      `（${shares.map(({ project, line }) => `${roleOf(project)} ${line.value.text}`).join("、")}）`,
    related: shares.map(({ project, line }) => ({ role: roleOf(project), at: line.value })),
    subject: whole.name.value,
    ...(order < 0 ? { how: "如果还有项目的表不在本工作簿里，放进来再核对；否则改正写错的一处。" } : {}),
  });
}

function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = (value: Decimal): bigint => value.digits * 10n ** BigInt(scale - value.scale);
  return { digits: at(a) + at(b), scale };
}
