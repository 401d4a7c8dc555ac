import { defineTableRule } from "../define-rule";
import { filled, pointsText } from "./plan-points";
import { monthOf } from "./plan-row";

/** Next to nothing is to be spent in the first half of the year, though something is before December. */
export const planIdleHalfYear = defineTableRule({
  id: "plan-idle-half-year",
  title: "上半年不宜没有支出",
  family: "支出计划",
  severity: "notice",
  on: "ProjectTarget",
  basis: "财政部门关于预算执行的一贯要求：加快支出进度，均衡支出",
  why: "6 月底累计还是 0，下半年支出压力大，容易形成结转。",
  how: "能在上半年开展的工作安排到上半年；确实要下半年支付的可以保留。",
  plan: true,
  check({ plan }, { profile, report }) {
    const early = plan.filter((point) => monthOf(point) <= 6);
    const shares = filled(early);
    const last = shares.at(-1);
    const isIdle = shares.every(({ value }) => value <= profile.thresholds.halfYearPercent);
    // A blank month is not seen to be idle.
    if (!last || !isIdle || shares.length < early.length) return;
    // With nothing before December either, plan-all-in-december speaks.
    const next = filled(plan.slice(early.length, -1)).find(({ value }) => value > last.value);
    if (!next) return;
    report({
      at: last,
      message: `${last.label}累计还是 ${pointsText(last.value)}，${next.label}才到 ${pointsText(next.value)}`,
    });
  },
});
