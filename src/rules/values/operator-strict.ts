import { defineIndicatorRule } from "../define-rule";

/** 指标值 begins with > or <, which leaves out the number itself. */
export const operatorStrict = defineIndicatorRule({
  id: "operator-strict",
  title: "一般用 ≥、≤，不用 >、<",
  family: "指标值",
  severity: "notice",
  basis: "绩效指标的数值通常作为达标线，达到即为完成，用 ≥ 或 ≤ 表示",
  why: "写“>95%”时，正好做到 95% 反而不算完成，多半不是本意。",
  how: "把“>”改为“≥”、“<”改为“≤”；确实不含该数的可以不改。",
  yieldsTo: ["rate-at-least-100", "satisfaction-100", "quantity-at-most"],
  needs: ["level3", "value"],
  check({ level3, value }, { report }) {
    const target = value.value;
    const found = /^\s*([>＞<＜])(?![=＝])/.exec(value.text);
    if (target.kind !== "quantity" || !found) return;
    const sign = /[>＞]/.test(found[1]!) ? "≥" : "≤";
    const mended = sign + value.text.slice(found[0].length);
    // More than nothing is something; nothing or more is anything.
    const isZero = /^[0.]+$/.test(target.number);
    if (isZero && sign === "≥") return;
    report({
      at: value,
      message: `“${level3.text}”的指标值“${value.text}”不含 ${target.number}${target.unit} 本身`,
      fixes: [{ title: `改为 ${mended}`, safety: "confirm", changes: [{ at: value, value: mended }] }],
    });
  },
});
