import { amountOf, amountWithUnit, numberInUnit, type Amount } from "../../model/amount";
import { parseDecimal } from "../../model/decimal";
import type { Indicator } from "../../model/documents";
import type { Given } from "../../model/field";
import type { Target } from "../../model/target";
import { sumUnit } from "../../model/units";
import { defineTableRule, type FixDraft, type Seen } from "../define-rule";
import { sourceName } from "./amount-fields";
import { roundingOf } from "../../model/rounding";

type Cost = Seen<Indicator, "level2" | "level3" | "value", "description">;

/** An indicator's value read as a whole sum. */
interface Sum {
  readonly value: Given<Target>;
  readonly sum: Amount;
  readonly isExact: boolean;
}

/** Names of an indicator that stands for all the money of a project. */
const WHOLE = /成本金额|项目金额|总成本|总金额|总投入|总费用|资金总额|贴息总额|预算控制数|项目所需资金/;
const WHOLE_DESCRIPTION = /总成本|总金额|总投入|总费用|总额|所需资金/;
/** Names that show a standard for one person or thing, or a part of the money. */
const PART = /均|每|标准|单价|单位成本|其中|部分|节约|降低|减少/;
const FAR_BELOW = 20;

/** The indicator for the whole cost and the budget say different sums. */
export const costEqualsBudget = defineTableRule({
  id: "cost-equals-budget",
  title: "总成本指标应与预算数一致",
  family: "资金",
  severity: "error",
  on: "ProjectOrDepartment",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标要与预算确定的资金量相匹配",
  why: "成本指标是预算执行的上限，与预算数不一致时，不知道以哪个为准。",
  how: "核对项目的实际预算，把成本指标或预算数改成一致。",
  needs: ["budget"],
  columns: { needs: ["level2", "level3", "value"], optional: ["description"] },
  check({ budget, indicators }, { report, notApplicable }) {
    const sums = indicators.filter(isWhole).flatMap(({ value }) => sumOf(value) ?? []);
    const [first] = sums;
    if (!first) return notApplicable("没有写总金额的成本指标");
    const matches = (fen: number, sum: Amount): boolean =>
      Math.abs(fen - budget.value.fen) <= (sum.unit === budget.value.unit ? 0 : roundingOf(budget.value));
    // Beside one that stands for all, or together, the others are parts.
    if (sums.some(({ sum }) => matches(sum.fen, sum))) return;
    const together = sums.reduce((all, { sum }) => all + sum.fen, 0);
    if (matches(together, first.sum)) return;
    for (const one of sums) {
      const { value, sum } = one;
      const { unit } = budget.value;
      const difference = amountWithUnit(Math.abs(sum.fen - budget.value.fen), unit);
      const meant = sum.unit === unit ? "" : `（${amountWithUnit(sum.fen, unit)}）`;
      report({
        at: value,
        message:
          `总成本指标是“${value.text}”${meant}，${sourceName(budget)}是 ${amountWithUnit(budget.value.fen, unit)}，` +
          `相差 ${difference}`,
        related: [{ role: sourceName(budget), at: budget }],
        difference,
        allowed: amountWithUnit(sum.unit === unit ? 0 : roundingOf(budget.value), unit),
        ...(isLikelyStandard(sum, budget.value)
          ? {
              severity: "warning",
              how: "如果是每人、每件的标准，在单位里写明，如“元/人”；否则改成与预算数一致。",
            }
          : { fixes: sums.length === 1 && isNear(sum, budget.value) ? [asBudget(one, budget.value)] : [] }),
      });
    }
  },
});

/** The target with the budget's sum; which of the two is wrong only a person can tell. */
function asBudget({ value: at, isExact }: Sum, budget: Amount): FixDraft {
  const value = `${isExact ? "=" : "≤"}${numberInUnit(budget)}${budget.unit}`;
  return { title: `改为 ${value}`, safety: "confirm", changes: [{ at, value }] };
}

/** A few 元 beside a budget in 万元 are more likely the standard for one person than the whole. */
function isLikelyStandard(sum: Amount, budget: Amount): boolean {
  return sum.unit === "元" && budget.unit !== "元" && !isNear(sum, budget);
}

function isNear(sum: Amount, budget: Amount): boolean {
  return sum.fen * FAR_BELOW >= budget.fen;
}

function isWhole({ level2, level3, description }: Cost): boolean {
  const more = description.state === "given" ? description.value : "";
  const saysSo = WHOLE.test(level3.value) || WHOLE_DESCRIPTION.test(more);
  return level2.value.includes("成本") && saysSo && !PART.test(level3.value + more);
}

/** The money a target names as a whole sum; undefined for standards (元/人), counts and words. */
function sumOf(value: Given<Target>): Sum | undefined {
  const target = value.value;
  if (target.kind !== "quantity") return undefined;
  const unit = sumUnit(target.unit);
  const number = parseDecimal(target.number);
  const sum = unit && number && amountOf(number, unit);
  return sum && { value, sum, isExact: target.comparator === "=" };
}
