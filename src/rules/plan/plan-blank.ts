import { defineTableRule } from "../define-rule";
import { filled, pointsText } from "./plan-points";
import { planUnseen, shiftedFigures } from "./plan-row";

/** The spending plan is not filled in at all, or has gaps before its last figure. */
export const planBlank = defineTableRule({
  id: "plan-blank",
  title: "资金支出计划各期都要填",
  family: "支出计划",
  severity: "warning",
  on: "ProjectTarget",
  basis: "项目绩效目标表填报要求：资金支出计划按 3、6、10、12 月底填写累计支出比例",
  why: "空着的一期看不出是不支出还是漏填，执行中也无法对照支出进度。",
  how: "逐期填写累计支出比例，不支出的填 0。",
  // Blank throughout is what it looks for, so it does not ask for a plan that is filled in.
  plan: false,
  check({ plan, strays }, { report, unseen, notApplicable }) {
    if (plan.length === 0) return notApplicable("本表样没有资金支出计划");
    const hidden = planUnseen(plan);
    if (hidden !== undefined) return unseen(hidden);
    if (shiftedFigures(plan, strays).length > 0) return notApplicable("有的数不在月份下面，改正后再检查");
    const shares = plan.map(({ share }) => share);
    const last = filled(plan).at(-1);
    const gaps = shares.slice(0, last && shares.indexOf(last)).filter((share) => share.state === "blank");
    const [first] = gaps;
    if (!first) return;
    const [next] = filled(plan.slice(shares.indexOf(first)));
    const months = gaps.map(({ label }) => label).join("、");
    report({
      at: first,
      message: next
        ? `${months}没有填写，${next.label}却填了 ${pointsText(next.value)}，看不出空着的是 0 还是漏填`
        : "资金支出计划一期也没有填写",
      related: gaps.slice(1).map((gap) => ({ role: gap.label, at: gap })),
    });
  },
});
