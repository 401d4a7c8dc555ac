import { defineIndicatorRule } from "../define-rule";

const STRANGE = /[≧≦⩾⩽＞＜＝]|[<>=]=|=[<>]/;

/** 指标值 begins with a comparison sign that systems do not know. */
export const operatorGlyph = defineIndicatorRule({
  id: "operator-glyph",
  title: "比较符号应写成 ≥、≤、=、>、<",
  family: "指标值",
  severity: "warning",
  basis: "预算管理一体化系统的指标“符号”项只收 ≥、≤、=、>、< 等规范符号",
  why: "不规范的符号导入系统时会被当成文字，数值就无法比较和汇总。",
  how: "把符号换成 ≥、≤、=、> 或 <。",
  needs: ["value"],
  check({ value }, { report }) {
    const found = STRANGE.exec(value.text);
    if (!found) return;
    report({ at: value, message: `指标值“${value.text}”用了不规范的符号“${found[0]}”` });
  },
});
