import { column, defineForm, label, row, table } from "../describe-form";

/** 曹妃甸区 部门职责-工作活动绩效目标表 (2023): one table of activities, each with graded indicators. */
export const caofeidianActivities = defineForm(
  "activity-targets/caofeidian",
  {
    name: "曹妃甸 职责活动绩效表",
    document: "ActivityTargets",
    width: 11,
    columnWidths: [9, 14, 26, 9, 26, 16, 26, 10, 10, 10, 10],
  },
  [
    row(label("部门职责-工作活动绩效目标表", { span: 11 })),
    table("indicators", [
      column("活动编码", "code", { down: true }),
      column("活动名称", "name", { down: true }),
      column("活动描述", "activityDescription", { down: true }),
      column("预算年度", "year", { down: true }),
      column("绩效目标", "goal", { down: true }),
      column("绩效指标", "indicator"),
      column("指标描述", "description"),
      column("优", "excellent"),
      column("良", "good"),
      column("中", "fair"),
      column("差", "poor"),
    ]),
  ],
);
