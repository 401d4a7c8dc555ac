import { GRADES } from "../../model/documents";
import { defineGradeRule } from "../define-rule";

/** A grade without a value. */
export const gradeMissing = defineGradeRule({
  id: "grade-missing",
  title: "优、良、中、差四档都应填写",
  family: "活动分档",
  severity: "error",
  basis: "职责活动绩效表：评价标准分优、良、中、差四档",
  why: "缺了一档，实际完成值落在那里就评不出等次。",
  how: "补上缺的档，与上下两档首尾相接。",
  check(indicator, { report }) {
    const fields = GRADES.map((grade) => indicator[grade]);
    const blank = fields.filter((field) => field.state === "blank");
    const [first, ...others] = blank;
    if (
      !first ||
      isYesOrNo(fields.map((field) => (field.state === "given" ? field.value.kind : field.state)))
    )
      return;
    const names = blank.map(({ label }) => `“${label}”`).join("");
    report({
      at: first,
      message: blank.length === GRADES.length ? "四档都没有填写" : `${names}没有填写`,
      related: others.map((other) => ({ role: "同样空着的一档", at: other })),
    });
  },
});

/** 是 … 否: what can only be so or not so needs the best and the worst grade alone. */
function isYesOrNo([best, good, fair, worst]: readonly string[]): boolean {
  return best === "text" && good === "blank" && fair === "blank" && worst === "text";
}
