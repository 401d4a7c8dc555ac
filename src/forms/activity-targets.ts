import {
  ACTIVITY_COLUMNS,
  GRADES,
  type Activity,
  type ActivityTargets,
  type GradedIndicator,
} from "../model/documents";
import type { Field } from "../model/field";
import type { Target } from "../model/target";
import { cell, columnsOf, sourceOf, targetCell } from "./document-fields";
import type { FormReading, RowReading } from "./reading";

/** A 职责活动绩效表: rows gathered under their activities. */
export function activityTargets(reading: FormReading): ActivityTargets {
  const table = reading.tables.get("indicators");
  const activities: (Activity & { indicators: GradedIndicator[] })[] = [];
  let previous: RowReading | undefined;
  const rows = table?.rows ?? [];
  const isRepeated = rows.every(saysItsActivity);
  for (const row of rows) {
    if (!previous || !(isSameActivity(previous, row) || (isRepeated && saysTheSame(previous, row)))) {
      activities.push({
        code: cell(row, "code", "活动编码"),
        name: cell(row, "name", "活动名称"),
        description: cell(row, "activityDescription", "活动描述"),
        year: cell(row, "year", "预算年度"),
        goal: cell(row, "goal", "绩效目标"),
        indicators: [],
      });
    }
    previous = row;
    if (row.entry) activities.at(-1)?.indicators.push(gradedIndicator(row));
  }
  return {
    kind: "ActivityTargets",
    source: sourceOf(reading),
    columns: columnsOf(reading, table, ACTIVITY_COLUMNS),
    activities,
    strays: reading.strays,
  };
}

/** Rows under one merged or carried-down heading read their code and name from the same cell. */
function isSameActivity(a: RowReading, b: RowReading): boolean {
  return ["code", "name"].every((key) => {
    const [first, second] = [a.cells.get(key), b.cells.get(key)];
    if (second?.state !== "given") return second?.state !== "unreadable";
    return first?.state === "given" && first.at.row === second.at.row;
  });
}

/** Whether a row names its activity in cells of its own. */
function saysItsActivity({ row, cells }: RowReading): boolean {
  return ["code", "name"].every((key) => {
    const field = cells.get(key);
    return field?.state === "given" && field.at.row === row;
  });
}

/** Where every row names its activity, nothing else tells that one goes on. */
function saysTheSame(a: RowReading, b: RowReading): boolean {
  return ["code", "name", "activityDescription", "year", "goal"].every((key) => {
    const [first, second] = [a.cells.get(key), b.cells.get(key)];
    return first?.state === "given" && second?.state === "given"
      ? first.text === second.text
      : first?.state === second?.state;
  });
}

function gradedIndicator(row: RowReading): GradedIndicator {
  const grade = (key: string, label: string): Field<Target> => targetCell(row, key, label);
  return {
    name: cell(row, "indicator", "绩效指标"),
    description: cell(row, "description", "指标描述"),
    excellent: grade(GRADES[0], "优"),
    good: grade(GRADES[1], "良"),
    fair: grade(GRADES[2], "中"),
    poor: grade(GRADES[3], "差"),
  };
}
