import { GRADES } from "../../model/documents";
import type { Given } from "../../model/field";
import type { Target } from "../../model/target";
import { normaliseLabel } from "../../sheet/label";
import { defineGradeRule } from "../define-rule";

/** Two grades that say the same. */
export const gradeSame = defineGradeRule({
  id: "grade-same",
  title: "各档的标准应有区别",
  family: "活动分档",
  severity: "notice",
  basis: "评价标准各档应能区分完成的好坏",
  why: "两档写得一样，达到这个值时评哪一档都行。",
  how: "写出两档的差别；确实只分两等的，中间两档写“不适用”。",
  check(indicator, { report }) {
    const given = GRADES.map((grade) => indicator[grade]).filter((field) => field.state === "given");
    const groups = new Map<string, Given<Target>[]>();
    for (const field of given) {
      const text = normaliseLabel(field.text);
      if (!text.includes("不适用")) groups.set(text, [...(groups.get(text) ?? []), field]);
    }
    for (const [first, second, ...others] of groups.values()) {
      if (!first || !second) continue;
      const names = [first, second, ...others].map(({ label }) => `“${label}”`).join("");
      report({
        at: second,
        message: `${names}都写“${second.text}”`,
        related: [{ role: first.label, at: first }],
      });
    }
  },
});
