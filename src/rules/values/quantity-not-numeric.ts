import { defineIndicatorRule } from "../define-rule";
import { plainName } from "./names";
import { hasNoNumber } from "./no-number";

/** Names that ask for a count; 指数, 系数 and 基数 are measures of another kind. */
const COUNT = /(?:[^指系基参分倍函岁]数|数量|场次|人次|批次|面积)$/;

/** A count is answered in words. */
export const quantityNotNumeric = defineIndicatorRule({
  id: "quantity-not-numeric",
  title: "数量要用数字表示",
  family: "指标值",
  severity: "warning",
  basis:
    "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）：绩效指标应细化、量化，具有明确的评价标准",
  why: "名称问的是数量，写成文字就算不出完成了多少。",
  how: "写成数字和单位，如“≥9.8万人”；要说的是要求的，改指标名称。",
  yieldsTo: ["value-not-a-value", "value-yes-no", "value-leftover-code", "value-names-supplier"],
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    if (!COUNT.test(plainName(level3.value)) || !hasNoNumber(value)) return;
    report({ at: value, message: `“${level3.text}”是数量，指标值“${value.text}”却没有数字` });
  },
});
