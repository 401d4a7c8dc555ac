import { inUnit } from "../../model/compare-quantities";
import { compareDecimals, decimalToText, type Decimal } from "../../model/decimal";
import type { DepartmentTarget, ProjectTarget } from "../../model/documents";
import type { Comparator } from "../../model/target";
import { defineWorkbookRule, type RuleContext } from "../define-rule";
import { againstProjects, roleOf } from "./owned-projects";
import { rollupsOf, type Rollup, type Share } from "./rollups";
import { isQuantity } from "./value-lines";

/** Spans of time do not add up over projects. */
const NOT_ADDED = /^(?:天|日|个?工作日|周|个?月|年|个年度|小时|分钟)$/;

/** So many projects are named in a message. */
const MOST_NAMED = 6;

interface Counted extends Share {
  readonly number: Decimal;
}

interface Compared {
  readonly whole: Rollup["whole"];
  readonly number: Decimal;
  readonly shares: readonly [Counted, ...Counted[]];
}

/** A quantity of a department is not what its projects have together, or a rate is not the widest of theirs. */
export const rollupDiffers = defineWorkbookRule({
  id: "rollup-differs",
  title: "整体指标应与各项目的同名指标相符",
  family: "跨表",
  severity: "warning",
  basis: "表间勾稽关系 E29：整体数量指标 = 各项目同名、同单位数量指标之和；率类指标取各项目中最宽的",
  why: "整体表与项目表的指标值对不上，年底自评时不知道按哪个数考核。",
  how: "核对各项目的同名指标，改正整体表或项目表中写错的一个。",
  reads: ["DepartmentTarget", "ProjectTarget"],
  check: againstProjects(checkDepartment),
});

function checkDepartment(
  department: DepartmentTarget,
  own: readonly ProjectTarget[],
  context: RuleContext,
): void {
  const rollups = rollupsOf(department, own);
  if (typeof rollups === "string") return context.unseen(rollups);
  for (const rollup of rollups) {
    if (rollup.whole.unit === "%") checkRate(rollup, context);
    else if (isQuantity(rollup.whole) && !NOT_ADDED.test(rollup.whole.unit)) checkSum(rollup, context);
  }
}

/** A rollup whose values can be compared; undefined where one has no number or another unit. */
function comparable({ whole, shares }: Rollup): Compared | undefined {
  const [first, ...more] = shares.flatMap(({ project, line }): Counted[] => {
    const number = line.number && inUnit(line.number, line.unit, whole.unit);
    return number ? [{ project, line, number }] : [];
  });
  if (!whole.number || !first || more.length + 1 < shares.length) return undefined;
  return { whole, number: whole.number, shares: [first, ...more] };
}

function checkSum({ whole, shares }: Rollup, { report }: RuleContext): void {
  const compared = comparable({ whole, shares: shares.filter(({ line }) => isQuantity(line)) });
  // The same people or places may be counted in each project, so that the largest stands for all.
  if (!compared || compared.shares.some(({ number }) => isSame(number, compared.number))) return;
  const sum = compared.shares.map(({ number }) => number).reduce(add);
  const order = compareDecimals(sum, compared.number);
  if (order === 0) return;
  const together = `${decimalToText(sum)}${whole.unit}`;
  report({
    at: whole.value,
    message:
      `整体申报表的“${whole.name.text}”是“${whole.value.text}”，` +
      `${compared.shares.length} 个项目${compared.shares.length > 1 ? "合计" : "是"} ${together}（${listOf(compared.shares)}）`,
    related: relatedOf(compared.shares),
    subject: whole.name.value,
    ...(order < 0 ? { how: "如果还有项目的表不在本工作簿里，放进来再核对；否则改正写错的一处。" } : {}),
  });
}

function checkRate(rollup: Rollup, { report }: RuleContext): void {
  const compared = comparable(rollup);
  if (!compared) return;
  const { whole, number, shares } = compared;
  const isUpper = isUpperBound(whole.comparator);
  if (shares.some(({ line }) => isUpperBound(line.comparator) !== isUpper)) return;
  const widest = shares.reduce((a, b) => (compareDecimals(a.number, b.number) > 0 === isUpper ? a : b));
  if (isSame(widest.number, number)) return;
  report({
    at: whole.value,
    message:
      `整体申报表的“${whole.name.text}”是“${whole.value.text}”，` +
      `${shares.length} 个项目${shares.length > 1 ? "最宽的" : ""}是“${widest.line.value.text}”（${listOf(shares)}）`,
    how: "整体表的比率取各项目中最宽的一个；项目写错的，改项目。",
    related: relatedOf(shares),
    subject: whole.name.value,
  });
}

function isUpperBound(comparator: Comparator | null): boolean {
  return comparator === "≤" || comparator === "<";
}

function listOf(shares: readonly Share[]): string {
  const named = shares
    .slice(0, MOST_NAMED)
    .map(({ project, line }) => `${roleOf(project)} ${line.value.text}`);
  return named.join("、") + (shares.length > MOST_NAMED ? " 等" : "");
}

function relatedOf(shares: readonly Share[]): { role: string; at: Share["line"]["value"] }[] {
  return shares.map(({ project, line }) => ({ role: roleOf(project), at: line.value }));
}

function isSame(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) === 0;
}

function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = (value: Decimal): bigint => value.digits * 10n ** BigInt(scale - value.scale);
  return { digits: at(a) + at(b), scale };
}
