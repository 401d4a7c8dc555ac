import { defineIndicatorRule } from "../define-rule";

const DEGREE =
  /^(?:总体|基本|比较|较|很|非常|十分|逐步|持续)?(?:高|好|大|强|快|优|良好|优秀|明显|显著|稳定|突出|满意)$/;
const CHANGE =
  /^(?:有|得到|进一步|明显|显著|不断|持续|有效|稳步|逐步|大幅|较大)*(?:提高|提升|增强|增加|扩大|改善|加强|好转|优化|下降|降低|减少|促进)$/;
/** What the degree is of: 影响程度较高, 改善或提升程度明显, 明显效益程度. */
const OF_WHAT = /影响|改善|提升|效果|效益|作用|促进|程度|或/g;

/** 指标值 is a bare adjective: 明显, 提高. */
export const valueBareAdjective = defineIndicatorRule({
  id: "value-bare-adjective",
  title: "“明显”“提高”要说到什么程度",
  family: "指标值",
  severity: "notice",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：难以量化的，可采用定性表述，但应具有可衡量性",
  why: "没有基数和分档的形容词，怎么做都能算完成。",
  how: "写出比什么时候提高、提高多少，或列出优、良、中、差各档的标准。",
  yieldsTo: [
    "satisfaction-not-quantified",
    "value-not-a-value",
    "rate-not-numeric",
    "quantity-not-numeric",
    "cost-not-numeric",
  ],
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    if (value.value.kind !== "text" || value.text.length > 12) return;
    const plain = value.text.replace(/[\s。；，]/g, "");
    const degree = plain.replace(OF_WHAT, "");
    if (!CHANGE.test(plain) && !DEGREE.test(plain) && !DEGREE.test(degree)) return;
    report({ at: value, message: `“${level3.text}”的指标值“${value.text}”没有基数，也没有分档` });
  },
});
