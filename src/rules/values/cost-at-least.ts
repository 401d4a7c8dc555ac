import { isMoneyUnit } from "../../model/units";
import { defineIndicatorRule } from "../define-rule";
import { MORE_MONEY_IS_BETTER } from "./names";
import { namedUnit } from "./named-unit";

/** A standard for one person or thing, which policy may bound from below. */
const STANDARD = /标准|人均|生均|户均|平均|每|单价|负担/;
/** A cost indicator says how much must at least be spent, and not how much at most. */
export const costAtLeast = defineIndicatorRule({
  id: "cost-at-least",
  title: "成本指标要封顶，不能只写下限",
  family: "指标值",
  severity: "error",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：成本指标反映成本控制要求",
  why: "只写下限等于花得越多越好，起不到控制成本的作用。",
  how: "把“≥”改为“≤”或“=”。",
  needs: ["level2", "level3", "value"],
  optional: ["description"],
  check({ level2, level3, description, value }, { report }) {
    const target = value.value;
    if (target.kind !== "quantity" || (target.comparator !== "≥" && target.comparator !== ">")) return;
    const name = description.state === "given" ? level3.value + description.value : level3.value;
    const isMoney =
      isMoneyUnit(target.unit) ||
      (/^[百千万亿]*$/.test(target.unit) && namedUnit(level3.value, description).isMoney);
    if (!level2.value.includes("成本") || !isMoney || MORE_MONEY_IS_BETTER.test(level3.value)) return;
    if (/[/*×·每]/.test(target.unit) || STANDARD.test(name)) {
      report({
        at: value,
        message: `“${level3.text}”的指标值“${value.text}”只有下限，没有控制成本`,
        how: "政策规定的最低标准可以保留，但要说明依据，并另写一条总成本的上限。",
        severity: "warning",
      });
    } else {
      report({ at: value, message: `成本指标“${level3.text}”的指标值“${value.text}”只有下限，花得越多越好` });
    }
  },
});
