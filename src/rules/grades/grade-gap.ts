import { defineGradeRule } from "../define-rule";
import {
  bordersOf,
  endsOf,
  firstDisorder,
  isContinuous,
  scaleOf,
  type Border,
  type Scale,
} from "./grade-scale";

/** Values that fall into no grade. */
export const gradeGap = defineGradeRule({
  id: "grade-gap",
  title: "各档之间不应有空档",
  family: "活动分档",
  severity: "error",
  basis: "评价标准应首尾相接，每个可能的完成值都能评出等次",
  why: "实际完成值正好落在空档里，就评不出等次。",
  how: "把两档接上，例如“≥90%”之下写“≥80%”，末档写“<80%”。",
  check(indicator, { report, unseen }) {
    const scale = scaleOf(indicator);
    if (scale === undefined) return;
    if (typeof scale === "string") return unseen(scale);
    if (firstDisorder(scale) !== undefined) return unseen("各档次序颠倒，无法判断有没有空档");
    const gaps = bordersOf(scale).filter((border) => isGap(border, scale));
    const [first] = gaps;
    if (!first) {
      // Between grades with a blank one there may be a gap or not.
      if (scale.steps.length < 4) unseen("有一档没有填写，无法判断有没有空档");
      return;
    }
    report({
      at: first.worse.cell,
      message: gaps.map((gap) => told(gap, scale)).join("；"),
      related: [{ role: first.better.cell.label, at: first.better.cell }],
      severity: gaps.every(isOneApart) ? "warning" : "error",
    });
  },
});

function isGap(border: Border, scale: Scale): boolean {
  const { from, to, excess } = border;
  if (excess === 0) return !from.inclusive && !to.inclusive;
  // 6–10人 above 1–5人: nobody is between.
  return excess < 0 && (isContinuous(scale) || !isOneApart(border));
}

/** 90–100 above 80–89, or 80–89.9: meant to be seamless, and so for figures of that precision only. */
function isOneApart({ from, to, excess }: Border): boolean {
  if (!from.inclusive || !to.inclusive) return false;
  const step = 10 ** -Math.max(decimalsOf(from.at), decimalsOf(to.at));
  return Math.abs(excess + step) < step / 1000;
}

function decimalsOf(figure: number): number {
  return String(figure).split(".")[1]?.length ?? 0;
}

function told(border: Border, scale: Scale): string {
  const { better, worse, excess } = border;
  const pair = `“${better.cell.label}”为“${better.cell.text}”，“${worse.cell.label}”为“${worse.cell.text}”`;
  const [low, high] = endsOf(border, scale);
  return `${pair}，${excess === 0 ? `正好 ${low} ` : `${low}与${high}之间`}不属于任何一档`;
}
