import { defineIndicatorRule } from "../define-rule";
import { isUnder } from "./names";

/** How many make a year, in each unit. */
const YEAR: readonly (readonly [RegExp, number])[] = [
  [/^个?年度?$/, 1],
  [/^个?月$/, 12],
  [/^(?:天|日)$/, 365],
];

const MONTHS = 12;

/** What rightly takes years. */
const LONG = /工期|建设|施工|质保|保修|服务期|项目期|使用|有效期|发挥/;

/** A time limit is as long as the budget year itself. */
export const timelinessTooLoose = defineIndicatorRule({
  id: "timeliness-too-loose",
  title: "时限不能长到一年",
  family: "指标值",
  severity: "notice",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：时效指标反映产出的及时程度和效率情况",
  why: "预算本来就是一年的，“≤1年”拖到年底最后一天也算及时。",
  how: "写出收到申请或资金后多少天办结，或具体的完成月份。",
  needs: ["level3", "value"],
  reads: ["level2"],
  check({ level2, level3, value }, { profile, report }) {
    const target = value.value;
    if (target.kind !== "quantity" || !isUnder(level2, "时效") || LONG.test(level3.value)) return;
    if (target.comparator !== "≤" && target.comparator !== "<") return;
    const year = YEAR.find(([unit]) => unit.test(target.unit))?.[1];
    const months = profile.thresholds.timelinessMonths;
    if (year === undefined || Number(target.number) * MONTHS < year * months) return;
    const bound = months === MONTHS ? "预算年度" : `口径规定的 ${months} 个月`;
    report({ at: value, message: `“${level3.text}”的指标值“${value.text}”不比${bound}短，没有约束` });
  },
});
