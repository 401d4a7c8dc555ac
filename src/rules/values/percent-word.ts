import { defineIndicatorRule } from "../define-rule";

const WORD = /([\d.０-９．])\s*(百分数|百分比|百分率)/g;

/** 指标值 spells its percent sign out: 100百分数. */
export const percentWord = defineIndicatorRule({
  id: "percent-word",
  title: "百分比应写成 %",
  family: "指标值",
  severity: "warning",
  basis: "预算管理一体化系统的指标“计量单位”项，比率的单位是 %",
  why: "“100百分数”“100百分比”不是规范的单位，汇总时会和“100%”算成两种单位。",
  how: "把“百分数”“百分比”“百分率”换成 %。",
  needs: ["value"],
  check({ value }, { report }) {
    const found = [...value.text.matchAll(WORD)][0]?.[2];
    if (!found) return;
    const mended = value.text.replace(WORD, "$1%");
    report({
      at: value,
      message: `指标值“${value.text}”里的“${found}”应写成“%”`,
      fixes: [{ title: `改为 ${mended}`, safety: "safe", changes: [{ at: value, value: mended }] }],
    });
  },
});
