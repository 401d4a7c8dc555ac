import { normaliseLabel } from "../../sheet/label";
import type { Activity } from "../../model/documents";
import type { Given } from "../../model/field";
import { defineWorkbookRule } from "../define-rule";

/** Two activities of one name and description, with different codes. */
export const activityDuplicate = defineWorkbookRule({
  id: "activity-duplicate",
  title: "职责活动不应重复设置",
  family: "活动分档",
  severity: "warning",
  basis: "部门职责—工作活动：各项活动应边界清楚，不交叉、不重复",
  why: "两个活动名称和内容都一样，钱和指标归在哪一个说不清。",
  how: "合并成一个活动；确实是两个的，把名称和描述改写清楚。",
  check(documents, { report, unseen, notApplicable }) {
    const tables = documents.filter((document) => document.kind === "ActivityTargets");
    if (tables.length === 0) return notApplicable("没有职责活动绩效表");
    for (const { activities, columns } of tables) {
      const { name, activityDescription } = columns;
      if (name.state !== "given") {
        unseen(`没有找到“${name.label}”列`);
        continue;
      }
      if (activityDescription.state === "absent") unseen(`没有找到“${activityDescription.label}”列`);
      const first = new Map<string, { activity: Activity; cell: Given<string> }>();
      for (const activity of activities) {
        if (activity.name.state === "unreadable") unseen("有活动的名称读不出");
        if (activity.name.state !== "given") continue;
        const key = normaliseLabel(activity.name.value);
        const other = first.get(key);
        if (!other) first.set(key, { activity, cell: activity.name });
        else if (isSame(other.activity, activity)) {
          report({
            at: activity.name,
            message: `活动${codeOf(activity)}与活动${codeOf(other.activity)}的名称${hasDescription(activity) ? "和描述" : ""}完全相同：“${activity.name.text}”`,
            related: [{ role: "相同的活动", at: other.cell }],
            subject: codeOf(activity),
          });
        }
      }
    }
  },
});

function isSame(a: Activity, b: Activity): boolean {
  if (codeOf(a) !== "" && codeOf(a) === codeOf(b)) return false;
  if (a.description.state !== "given" || b.description.state !== "given") {
    return a.description.state === b.description.state;
  }
  return normaliseLabel(a.description.value) === normaliseLabel(b.description.value);
}

function hasDescription({ description }: Activity): boolean {
  return description.state === "given";
}

function codeOf({ code }: Activity): string {
  return code.state === "given" ? ` ${code.text} ` : "";
}
