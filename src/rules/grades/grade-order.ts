import { defineGradeRule } from "../define-rule";
import { firstDisorder, scaleOf } from "./grade-scale";

/** A grade asks for more than the better one before it. */
export const gradeOrder = defineGradeRule({
  id: "grade-order",
  title: "优、良、中、差应由好到差排列",
  family: "活动分档",
  severity: "error",
  basis: "职责活动绩效表：评价标准由优到差逐档放宽",
  why: "次序颠倒，完成得好的反而评得低。",
  how: "核对各档的数值，按由好到差重新填写。",
  check(indicator, { report, unseen }) {
    const scale = scaleOf(indicator);
    if (scale === undefined) return;
    if (typeof scale === "string") return unseen(scale);
    const disorder = firstDisorder(scale);
    if (!disorder) return;
    const [better, worse] = [disorder.better.cell, disorder.worse.cell];
    report({
      at: worse,
      message: `“${worse.label}”（${worse.text}）比“${better.label}”（${better.text}）要求还高`,
      related: [{ role: better.label, at: better }],
    });
  },
});
