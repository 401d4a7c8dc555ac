import { defineIndicatorRule } from "../define-rule";

const FULL = /[０-９．％]/g;

/** 指标值 is typed with full-width digits. */
export const fullwidthDigit = defineIndicatorRule({
  id: "fullwidth-digit",
  title: "数字和百分号应是半角",
  family: "指标值",
  severity: "notice",
  basis: "《出版物上数字用法》（GB/T 15835—2011）：阿拉伯数字用半角字形",
  why: "全角数字在表格和系统里是文字，不能比较和计算。",
  how: "改用半角的 0–9、小数点和 %。",
  needs: ["value"],
  check({ value }, { report }) {
    const found = [...new Set(value.text.match(FULL))];
    if (found.length === 0) return;
    const mended = value.text.replace(FULL, (character) => character.normalize("NFKC"));
    report({
      at: value,
      message: `指标值“${value.text}”里的“${found.join("")}”是全角字符`,
      fixes: [{ title: `改为 ${mended}`, safety: "safe", changes: [{ at: value, value: mended }] }],
    });
  },
});
