import { defineIndicatorRule } from "../define-rule";

/** 指标值 is only roughly given: 约120次. */
export const valueApproximate = defineIndicatorRule({
  id: "value-approximate",
  title: "指标值不写“约”“左右”",
  family: "指标值",
  severity: "notice",
  basis: "预算管理一体化系统的指标值由符号、数值、计量单位三项组成，数值要确定",
  why: "“约120次”做到多少次算完成，各人说法不同。",
  how: "改为下限、上限或区间，如“≥110次”“110–130次”。",
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    if (value.value.kind !== "quantity" || !value.value.approximate) return;
    report({ at: value, message: `“${level3.text}”的指标值“${value.text}”是约数，达标线不确定` });
  },
});
