import { defineTableRule } from "../define-rule";
import { filled, pointsText } from "./plan-points";
import { monthOf } from "./plan-row";

/** Everything is to be spent by the end of March. */
export const planDoneInMarch = defineTableRule({
  id: "plan-done-in-march",
  title: "支出不宜在3月底前全部完成",
  family: "支出计划",
  severity: "warning",
  on: "ProjectTarget",
  basis: "财政部门关于预算执行的一贯要求：资金支出计划与工作进度相适应，不得以拨代支",
  why: "一季度就累计到 100%，全年的工作没有资金进度可以对照，也可能是没有按实际安排填写。",
  how: "按工作进度填写各期的累计比例；确实一次性拨付的，在资金用途里说明。",
  plan: true,
  optional: ["purpose"],
  check({ plan, purpose }, { report }) {
    const share = plan.find((point) => monthOf(point) === 3)?.share;
    if (share?.state !== "given" || share.value !== 100) return;
    // Said to be paid at once, it is not an oversight.
    if (purpose.state === "given" && /一次性|年初|一季度|第一季度|[123]月/.test(purpose.value)) return;
    const shares = filled(plan).map(({ value }) => pointsText(value));
    report({ at: share, message: `${share.label}就累计支出 100%（各期依次为 ${shares.join("、")}）` });
  },
});
