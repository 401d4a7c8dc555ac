import { defineTableRule } from "../define-rule";
import { cumulated, filled, isPerPeriod, pointsText } from "./plan-points";
import { shiftedFigures } from "./plan-row";

/** The last cumulative share is not 100 %. Later months may stay blank once 100 % is reached. */
export const planEndsAt100 = defineTableRule({
  id: "plan-ends-at-100",
  title: "支出计划最后应累计到100%",
  family: "支出计划",
  severity: "error",
  on: "ProjectTarget",
  basis: "资金支出计划填累计数，年度预算应在 12 月底前全部安排支出",
  why: "到年底没有累计到 100%，说明有一部分预算没有安排支出。",
  how: "核对各期的累计比例，把最后一期改为 100%。",
  yieldsTo: ["plan-mixed-scale", "plan-decreasing"],
  plan: true,
  check({ plan, strays }, { report, notApplicable }) {
    if (shiftedFigures(plan, strays).length > 0) return notApplicable("有的数不在月份下面，改正后再检查");
    const shares = filled(plan);
    const last = shares.at(-1);
    if (!last || last.value >= 100) return;
    const related = shares.slice(0, -1).map((share) => ({ role: share.label, at: share }));
    if (isPerPeriod(shares)) {
      report({
        at: last,
        message: `最后一期（${last.label}）是 ${pointsText(last.value)}，各期相加正好 100%，填成了当期数`,
        how: `改成累计数：${cumulated(shares)}。`,
        related,
      });
    } else if (last.value === 1 && shares.every(({ value }) => value <= 1)) {
      report({
        at: last,
        message: `最后一期（${last.label}）是 1%，各期都不超过 1%，像是用 1 表示 100%`,
        how: "填百分数，如 25、50、75、100。",
        related,
      });
    } else {
      report({ at: last, message: `最后一期（${last.label}）累计 ${pointsText(last.value)}，没有到 100%` });
    }
  },
});
