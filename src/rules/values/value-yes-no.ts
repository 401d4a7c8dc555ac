import { defineIndicatorRule } from "../define-rule";
import { bareText } from "../placeholder";

const YES_NO = /^(?:是|否|是的|有|能|可以|对|√|✓)$/;

/** 指标值 is 是. */
export const valueYesNo = defineIndicatorRule({
  id: "value-yes-no",
  title: "指标值不能只写“是”",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：指标应量化易评，难以量化的定性表述也要可衡量",
  why: "“是”没有说要达到什么程度，年底只能再填一个“是”。",
  how: "改成数量、比率、期限，或写明要达到的状态。",
  yieldsTo: ["satisfaction-not-quantified"],
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    if (!YES_NO.test(bareText(value.text))) return;
    report({ at: value, message: `“${level3.text}”的指标值只写了“${value.text}”` });
  },
});
