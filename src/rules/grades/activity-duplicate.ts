import { normaliseLabel } from "../../sheet/label";
import type { Activity } from "../../model/documents";
import type { Field, Given } from "../../model/field";
import { defineWorkbookRule, type FindingDraft } from "../define-rule";

/** Two activities of one name and description, with different codes. */
export const activityDuplicate = defineWorkbookRule({
  id: "activity-duplicate",
  title: "职责活动不应重复设置",
  family: "活动分档",
  severity: "warning",
  basis: "部门职责—工作活动：各项活动应边界清楚，不交叉、不重复",
  why: "两个活动名称和内容都一样，钱和指标归在哪一个说不清。",
  how: "合并成一个活动；确实是两个的，把名称和描述改写清楚。",
  reads: ["ActivityTargets"],
  check(tables, { report, unseen, notApplicable }) {
    if (tables.length === 0) return notApplicable("没有职责活动绩效表");
    for (const { activities, columns } of tables) {
      const missing = [columns.name, columns.activityDescription].find(({ state }) => state !== "given");
      if (missing) {
        unseen(`没有找到“${missing.label}”列`);
        continue;
      }
      const hidden = activities.flatMap(({ name, description }) => [name, description].filter(isUnreadable));
      for (const { label } of hidden) unseen(`有活动的“${label}”读不出`);
      for (const finding of duplicatesIn(activities)) report(finding);
    }
  },
});

function isUnreadable({ state }: Field<string>): boolean {
  return state === "unreadable";
}

function duplicatesIn(activities: readonly Activity[]): FindingDraft[] {
  const first = new Map<string, { code: string; cell: Given<string> }>();
  return activities.flatMap(({ name, description, code }) => {
    if (name.state !== "given" || isUnreadable(description)) return [];
    const [said, number] = [textOf(description), textOf(code)];
    const key = `${normaliseLabel(name.value)}\n${normaliseLabel(said)}`;
    const other = first.get(key);
    if (!other) first.set(key, { code: number, cell: name });
    // One activity may stand in two blocks under one code.
    if (!other || (number !== "" && number === other.code)) return [];
    const [self, former] = [number && `活动 ${number} `, other.code && `活动 ${other.code} `];
    const same = said === "" ? "名称" : "名称和描述";
    return {
      at: name,
      message: `${self}与${former || "前面一个活动"}的${same}完全相同：“${name.text}”`,
      related: [{ role: "相同的活动", at: other.cell }],
      subject: number,
    };
  });
}

function textOf(field: Field<string>): string {
  return field.state === "given" ? field.text : "";
}
