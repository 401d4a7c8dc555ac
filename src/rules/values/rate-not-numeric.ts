import { defineIndicatorRule } from "../define-rule";
import { plainName } from "./names";
import { hasNoNumber } from "./no-number";

/** Names that ask for a share; 效率 and 频率 do not. */
const SHARE = /(?:[^效频概]率|比例|比重|占比)$/;

/** A rate is answered in words. */
export const rateNotNumeric = defineIndicatorRule({
  id: "rate-not-numeric",
  title: "比率要用百分比表示",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：绩效指标应细化、量化，具有明确的评价标准",
  why: "名称问的是比率，写成文字就算不出完成了多少。",
  how: "写成百分比，如“≥95%”；要说的是时间或要求的，改指标名称。",
  yieldsTo: [
    "satisfaction-not-quantified",
    "value-not-a-value",
    "value-yes-no",
    "value-leftover-code",
    "value-names-supplier",
  ],
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    if (!SHARE.test(plainName(level3.value)) || !hasNoNumber(value)) return;
    report({ at: value, message: `“${level3.text}”是比率，指标值“${value.text}”却不是百分比` });
  },
});
