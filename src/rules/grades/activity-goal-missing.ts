import { defineWorkbookRule } from "../define-rule";

/** An activity without 绩效目标. */
export const activityGoalMissing = defineWorkbookRule({
  id: "activity-goal-missing",
  title: "每个职责活动都应有绩效目标",
  family: "活动分档",
  severity: "warning",
  basis: "职责活动绩效表：每项活动填写绩效目标，再按目标设指标和评价标准",
  why: "没有目标，下面的指标和分档就没有依据。",
  how: "写明这项活动在预算年度里要达到什么效果。",
  reads: ["ActivityTargets"],
  check(tables, { report, unseen, notApplicable }) {
    if (tables.length === 0) return notApplicable("没有职责活动绩效表");
    for (const { activities, columns } of tables) {
      if (columns.goal.state !== "given") {
        unseen(`没有找到“${columns.goal.label}”列`);
        continue;
      }
      for (const { goal, code, name } of activities) {
        if (goal.state === "unreadable") unseen(`有活动的“${goal.label}”读不出：${goal.because}`);
        if (goal.state !== "blank") continue;
        const called = [code, name]
          .flatMap((field) => (field.state === "given" ? [field.text] : []))
          .join(" ");
        report({
          at: goal,
          message: `活动${called === "" ? "" : `“${called}”`}的绩效目标没有填写`,
          related: name.state === "given" ? [{ role: "活动", at: name }] : [],
          subject: called,
        });
      }
    }
  },
});
