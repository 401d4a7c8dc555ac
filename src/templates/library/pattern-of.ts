import { amountOf, type Amount } from "../../model/amount";
import { parseDecimal } from "../../model/decimal";
import type { Quantity, Target } from "../../model/target";
import { targetText } from "../../model/target-text";
import { isMoneyUnit, isPercentUnit, sumUnit } from "../../model/units";
import { normalLevel2 } from "./normal-name";

/** What of a project tells its own figures from norms. */
export interface PatternContext {
  readonly level2: string;
  readonly budget?: Amount | undefined;
}

/** What the blank for a count is called, by its unit. */
const COUNTS: Readonly<Record<string, string>> = {
  ...{ 人: "人数", 名: "人数", 位: "人数", 人次: "人次", 户: "户数", 家: "家数", 次: "次数" },
  ...{ 场: "场次", 场次: "场次", 期: "期数", 批: "批次", 天: "天数", 课时: "课时", 学时: "学时" },
  ...{ 平方米: "面积", 套: "套数", 台: "台数", 条: "条数", 份: "份数", 项: "项数", 件: "件数" },
};
const TIME = /^(?:年|个?年度|个?月|天|日|个?工作日|小时|分钟|周|个?季度)$/;
const BIG = /^[百千万亿]+(?=.)/;

/** A 指标值 with blanks in place of the project's own figures; norms such as ≥95% and words stay as they are. */
export function patternOf(target: Target, context: PatternContext): string {
  if (target.kind === "date" && target.year !== null) {
    return target.text.replace(String(target.year), "{年度}");
  }
  return target.kind === "quantity" ? quantityPattern(target, context) : targetText(target);
}

function quantityPattern(target: Quantity, context: PatternContext): string {
  const { comparator, unit } = target;
  if (isPercentUnit(unit)) return targetText({ ...target, unit: "%" });
  if (/^[0.]+$/.test(target.number)) return targetText(target);
  if (isMoneyUnit(unit)) return moneyPattern(target, context);
  const plain = unit.replace(BIG, "");
  // How long something may take or lasts is a norm; for how many days there is a meeting is not.
  const isOutput = normalLevel2(context.level2) === "数量";
  if (unit === "" || (TIME.test(plain) && !isOutput)) return targetText(target);
  return `${comparator ?? "≥"}{${COUNTS[plain] ?? "数量"}}${unit}`;
}

function moneyPattern({ comparator, number, unit }: Quantity, { level2, budget }: PatternContext): string {
  const sum = sumUnit(unit);
  const isCost = normalLevel2(level2) === "成本";
  if (sum === undefined) return `${comparator ?? (isCost ? "=" : "≥")}{标准}${unit}`;
  const value = parseDecimal(number);
  const amount = value && amountOf(value, sum);
  const blank = budget && amount?.fen === budget.fen ? "预算数" : "金额";
  return `${comparator ?? (isCost ? "≤" : "≥")}{${blank}}${unit}`;
}
