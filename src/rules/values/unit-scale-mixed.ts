import { sumUnit } from "../../model/units";
import { defineTableRule } from "../define-rule";
import { isUnder } from "./names";

/** A standard for one person or thing is rightly in 元 where sums are in 万元. */
const STANDARD = /标准|均|每|单价/;
/** So few 元 are for one person, whatever the name says: 代缴金额 33元. */
const SMALL = 1000;

/** Sums under 成本 are in another unit than the budget, or than each other. */
export const unitScaleMixed = defineTableRule({
  id: "unit-scale-mixed",
  title: "成本金额的单位要和预算数一致",
  family: "指标值",
  severity: "notice",
  on: "ProjectOrDepartment",
  basis: "绩效目标表表头写明金额单位，表内金额应使用同一单位",
  why: "预算数用万元、成本指标用元，核对时容易差一万倍。",
  how: "把金额换算成和预算数一样的单位。",
  optional: ["budget"],
  columns: { needs: ["level3", "value"], reads: ["level2"] },
  check({ budget, indicators }, { report }) {
    const sums = indicators.flatMap(({ level2, level3, value }) => {
      const unit = value.value.kind === "quantity" ? sumUnit(value.value.unit) : undefined;
      const isSum = unit !== undefined && isUnder(level2, "成本") && !STANDARD.test(level3.value);
      const isSmall = unit === "元" && value.value.kind === "quantity" && Number(value.value.number) < SMALL;
      return isSum && !isSmall ? [{ level3, value, unit }] : [];
    });
    const [first] = sums;
    const usual =
      budget.state === "given"
        ? { unit: budget.value.unit, at: budget, name: budget.label }
        : first && { unit: first.unit, at: first.value, name: `“${first.level3.text}”` };
    if (!usual) return;
    for (const { level3, value, unit } of sums) {
      if (unit === usual.unit) continue;
      report({
        at: value,
        message: `“${level3.text}”的指标值“${value.text}”用“${unit}”，${usual.name}用“${usual.unit}”`,
        subject: level3.text,
        related: [{ role: usual.name, at: usual.at }],
      });
    }
  },
});
