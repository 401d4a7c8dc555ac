import { amountOf, amountWithUnit } from "../../model/amount";
import { parseDecimal } from "../../model/decimal";
import type { Field, Given } from "../../model/field";
import type { Target } from "../../model/target";
import { sumUnit } from "../../model/units";
import { defineTableRule } from "../define-rule";

/** Names of an indicator that stands for all the money of a project. */
const WHOLE = /成本金额|项目金额|总成本|总金额|总投入|资金总额|总费用|预算控制数|所需资金|贴息总额|补助成本|补贴成本/;
/** Names that show a standard for one person or thing, or a part of the money. */
const PART = /人均|生均|户均|均|标准|单价|每|次均|其中|部分/;

/** The indicator for the whole cost and the budget say different sums. */
export const costEqualsBudget = defineTableRule({
  id: "cost-equals-budget",
  title: "总成本指标应与预算数一致",
  family: "资金",
  severity: "error",
  on: "ProjectOrDepartment",
  basis: "项目支出绩效目标应与预算规模相匹配（财预〔2015〕88号第十五条）",
  why: "成本指标是预算执行的上限，与预算数不一致时，不知道以哪个为准。",
  how: "核对项目的实际预算，把成本指标或预算数改成一致。",
  needs: ["budget"],
  columns: { needs: ["level2", "level3", "value"], optional: ["description"] },
  check({ budget, indicators }, { report, notApplicable }) {
    const costs = indicators.filter(
      ({ level2, level3, description }) => level2.value.includes("成本") && isWhole(level3.value, description),
    );
    const sums = costs.flatMap(({ value }) => sumOf(value) ?? []);
    if (sums.length === 0) return notApplicable("没有写总金额的成本指标");
    for (const { value, fen } of sums) {
      if (fen === budget.value.fen) continue;
      const { unit } = budget.value;
      const difference = amountWithUnit(Math.abs(fen - budget.value.fen), unit);
      report({
        at: value,
        message: `成本指标 ${amountWithUnit(fen, unit)}，${budget.label} ${amountWithUnit(budget.value.fen, unit)}，相差 ${difference}`,
        related: [{ role: budget.label, at: budget }],
        difference,
        allowed: amountWithUnit(0, unit),
      });
    }
  },
});

function isWhole(name: string, description: Field<string>): boolean {
  const more = description.state === "given" ? description.value : "";
  return WHOLE.test(name + more) && !PART.test(name + more);
}

/** The money a target names as a whole sum; undefined for standards (元/人), counts and words. */
function sumOf(value: Given<Target>): { value: Given<Target>; fen: number } | undefined {
  const target = value.value;
  if (target.kind !== "quantity") return undefined;
  const unit = sumUnit(target.unit);
  const number = parseDecimal(target.number);
  const amount = unit && number && amountOf(number, unit);
  return amount && { value, fen: amount.fen };
}
