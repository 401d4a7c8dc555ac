import { defineTableRule } from "../define-rule";
import { filled, pointsText } from "./plan-points";

/** A cumulative share above 100 %, or below nothing. */
export const planOver100 = defineTableRule({
  id: "plan-over-100",
  title: "累计支出计划应在 0 到 100% 之间",
  family: "支出计划",
  severity: "error",
  on: "ProjectTarget",
  basis: "资金支出计划是累计支出占预算数的比例，不能超过预算",
  why: "超过 100% 就是计划花的钱比批复的多。",
  how: "改成累计支出占预算数的比例，12月底为 100%。",
  yieldsTo: ["plan-mixed-scale"],
  plan: true,
  check({ plan }, { report }) {
    for (const share of filled(plan)) {
      if (share.value >= 0 && share.value <= 100) continue;
      const wrong = share.value < 0 ? "小于 0" : "超过了 100%";
      report({ at: share, message: `${share.label}的累计支出计划是 ${pointsText(share.value)}，${wrong}` });
    }
  },
});
