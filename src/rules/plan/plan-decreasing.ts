import { defineTableRule } from "../define-rule";
import { filled, isPerPeriod, pointsText } from "./plan-points";

/** A cumulative share below the one before it. */
export const planDecreasing = defineTableRule({
  id: "plan-decreasing",
  title: "累计支出计划不应比上一期少",
  family: "支出计划",
  severity: "error",
  on: "ProjectTarget",
  basis: "资金支出计划填累计数，后一期包含前一期",
  why: "累计数只会增加；变小说明填错了一期，或填成了当期数。",
  how: "核对这两期，改成截至各月底的累计比例。",
  yieldsTo: ["plan-mixed-scale"],
  plan: true,
  check({ plan }, { report, notApplicable }) {
    const shares = filled(plan);
    if (isPerPeriod(shares)) return notApplicable("各期合计正好 100%，是当期数，不是累计数");
    shares.forEach((share, index) => {
      const before = shares[index - 1];
      if (!before || share.value >= before.value) return;
      report({
        at: share,
        message: `${share.label}累计 ${pointsText(share.value)}，比${before.label}的 ${pointsText(before.value)} 还少`,
        related: [{ role: before.label, at: before }],
      });
    });
  },
});
