import { defineIndicatorRule } from "../define-rule";
import { isNotApplicable } from "./not-applicable";

/** 指标值 is 不适用 where the profile does not know it. */
export const notApplicableUsed = defineIndicatorRule({
  id: "not-applicable-used",
  title: "不适用的指标不列",
  family: "指标值",
  severity: "notice",
  basis: "绩效目标表只列与项目有关的指标；安徽等地的口径允许填“不适用”",
  why: "填了“不适用”的指标占着一行，不能监控，也不能评价。",
  how: "删去这条指标，或换成和项目有关的指标；本地允许填“不适用”的，请改用本地口径。",
  needs: ["level3", "value"],
  check({ level3, value }, { profile, report }) {
    if (profile.allowsNotApplicable || !isNotApplicable(value.text)) return;
    report({
      at: value,
      message: `“${level3.text}”的指标值是“${value.text}”，口径“${profile.name}”没有这样的填法`,
    });
  },
});
