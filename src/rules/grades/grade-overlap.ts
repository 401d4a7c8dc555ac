import { defineGradeRule } from "../define-rule";
import { bordersOf, endsOf, firstDisorder, scaleOf, type Border, type Scale } from "./grade-scale";

/** A value that two grades claim; ≥80% below ≥90% claims nothing twice, it ends where the better one begins. */
export const gradeOverlap = defineGradeRule({
  id: "grade-overlap",
  title: "同一数值不应同时属于两档",
  family: "活动分档",
  severity: "warning",
  basis: "《民法典》第一千二百五十九条：“以上”“以下”“以内”包括本数；评价标准各档不应交叉",
  why: "完成值正好落在重叠处，评哪一档都说得通。",
  how: "让一档包括边界、另一档不包括，例如“≥400人”之下写“360—399人”。",
  yieldsTo: ["grade-same"],
  check(indicator, { report, unseen }) {
    const scale = scaleOf(indicator);
    if (scale === undefined) return;
    if (typeof scale === "string") return unseen(scale);
    if (firstDisorder(scale) !== undefined) return unseen("各档次序颠倒，无法判断有没有重叠");
    const overlaps = bordersOf(scale).filter(isOverlap);
    const [first] = overlaps;
    if (!first) return;
    report({
      at: first.worse.cell,
      message: overlaps.map((border) => told(border, scale)).join("；"),
      related: [{ role: first.better.cell.label, at: first.better.cell }],
    });
  },
});

function isOverlap({ from, to, excess }: Border): boolean {
  return excess > 0 || (excess === 0 && from.inclusive && to.inclusive);
}

function told(border: Border, scale: Scale): string {
  const { better, worse, excess } = border;
  const pair = `“${better.cell.text}”和“${worse.cell.text}”`;
  const [low, high] = endsOf(border, scale);
  return excess === 0 ? `${pair}都含 ${low}` : `${pair}在 ${low} 到 ${high} 之间重叠`;
}
