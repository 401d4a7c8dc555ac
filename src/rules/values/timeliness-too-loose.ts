import type { Given } from "../../model/field";
import type { Target } from "../../model/target";
import { defineIndicatorRule } from "../define-rule";
import { isUnder } from "./names";

/** How many make a year, in each unit. */
const YEAR: Readonly<Record<string, number>> = { 年: 1, 个年度: 1, 月: 12, 个月: 12, 天: 365, 日: 365 };
const MONTHS = 12;
/** 一年内完成, which is read as words. */
const IN_A_YEAR = /^在?(?:一年|十二个月)(?:以|之)?内/;

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
    const months = profile.thresholds.timelinessMonths;
    if (!isUnder(level2, "时效") || LONG.test(level3.value) || monthsOf(value) < months) return;
    const bound = months === MONTHS ? "预算年度" : `口径规定的 ${months} 个月`;
    report({ at: value, message: `“${level3.text}”的指标值“${value.text}”不比${bound}短，没有约束` });
  },
});

/** The months that a time limit allows; none where it is no such limit. */
function monthsOf({ text, value }: Given<Target>): number {
  if (value.kind === "text") return IN_A_YEAR.test(text) ? MONTHS : 0;
  if (value.kind !== "quantity" || (value.comparator !== "≤" && value.comparator !== "<")) return 0;
  return (Number(value.number) * MONTHS) / (YEAR[value.unit] ?? Infinity);
}
