import { defineIndicatorRule } from "../define-rule";
import { isUnder } from "./names";
import { isLeftOpen } from "./not-applicable";

const HAS_NUMBER = /\d|百分之/;

/** A satisfaction indicator is answered with 满意, 基本满意 or other words. */
export const satisfactionNotQuantified = defineIndicatorRule({
  id: "satisfaction-not-quantified",
  title: "满意度要用百分比表示",
  family: "指标值",
  severity: "error",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：满意度指标反映服务对象的认可程度，一般以百分比取值",
  why: "“满意”“基本满意”没有尺度，问卷结果出来也无法判断是否达标。",
  how: "按问卷调查的口径写成百分比，如“≥90%”。",
  needs: ["level3", "value"],
  reads: ["level2"],
  check({ level2, level3, value }, { report }) {
    const { text } = value;
    if (!level3.value.includes("满意") && !isUnder(level2, "满意")) return;
    if (value.value.kind !== "text" || HAS_NUMBER.test(text.normalize("NFKC")) || isLeftOpen(text)) return;
    report({ at: value, message: `满意度指标“${level3.text}”的指标值是“${text}”，没有量化` });
  },
});
