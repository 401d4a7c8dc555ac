import { defineIndicatorRule } from "../define-rule";

/** Signs as typists and old input methods write them, with the sign that is meant. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/[≧⩾]|>=|＞＝|≥=|=>|＝＞/, "≥"],
  [/[≦⩽]|<=|＜＝|≤=|=<|＝＜/, "≤"],
  [/==|＝/, "="],
  [/＞/, ">"],
  [/＜/, "<"],
];

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
    const found = MEANT.flatMap(([pattern, sign]) => {
      const match = pattern.exec(value.text);
      return match ? [{ match, sign }] : [];
    }).sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length)[0];
    if (!found) return;
    const { match, sign } = found;
    const mended = value.text.slice(0, match.index) + sign + value.text.slice(match.index + match[0].length);
    report({
      at: value,
      message: `指标值“${value.text}”用了不规范的符号“${match[0]}”`,
      fixes: [{ title: `改为 ${mended}`, safety: "safe", changes: [{ at: value, value: mended }] }],
    });
  },
});
