import { defineIndicatorRule } from "../define-rule";
import { isUnder, plainName } from "./names";
import { hasNoNumber } from "./no-number";

/** Names that ask for a sum. */
const SUM = /(?:成本|金额|资金|费用|经费|总额|单价|控制数|补助标准|补贴标准|收费标准|人均标准|平均标准)$/;

/** A sum under 成本 is answered in words. */
export const costNotNumeric = defineIndicatorRule({
  id: "cost-not-numeric",
  title: "成本要用金额表示",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：绩效指标应细化、量化，具有明确的评价标准",
  why: "没有金额就没有上限，成本控制得怎样无从判断。",
  how: "写出金额，如“≤30万元”；执行现成标准的，写明标准的文件。",
  yieldsTo: ["value-not-a-value", "value-yes-no", "value-leftover-code", "value-names-supplier"],
  needs: ["level3", "value"],
  reads: ["level2"],
  check({ level2, level3, value }, { report }) {
    if (!isUnder(level2, "成本") || !SUM.test(plainName(level3.value)) || !hasNoNumber(value)) return;
    report({ at: value, message: `成本指标“${level3.text}”的指标值“${value.text}”没有金额` });
  },
});
