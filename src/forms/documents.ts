import {
  ACTIVITY_COLUMNS,
  GRADES,
  INDICATOR_COLUMNS,
  type Activity,
  type ActivityTargets,
  type ColumnState,
  type DepartmentTarget,
  type Document,
  type GradedIndicator,
  type Indicator,
  type PlanPoint,
  type ProjectTarget,
  type Source,
  type Task,
} from "../model/documents";
import type { Field } from "../model/field";
import { parseTarget, type Target } from "../model/target";
import type { FormReading, RowReading, TableReading } from "./reading";

/** Turns what a form said into the document of its kind. */
export function documentOf(reading: FormReading): Document {
  switch (reading.form.document) {
    case "ProjectTarget":
      return projectTarget(reading);
    case "DepartmentTarget":
      return departmentTarget(reading);
    case "ActivityTargets":
      return activityTargets(reading);
  }
}

function projectTarget(reading: FormReading): ProjectTarget {
  return {
    kind: "ProjectTarget",
    source: sourceOf(reading),
    title: take(reading, "title", "表名"),
    year: take(reading, "year", "年度"),
    unit: take(reading, "unit", "单位"),
    authority: take(reading, "authority", "主管部门"),
    code: take(reading, "code", "项目编码"),
    name: take(reading, "name", "项目名称"),
    origin: take(reading, "source", "项目来源"),
    period: take(reading, "period", "项目期"),
    amountUnit: take(reading, "amountUnit", "金额单位"),
    budget: take(reading, "budget", "预算数"),
    fiscal: take(reading, "fiscal", "财政资金"),
    carryover: take(reading, "carryover", "上年结转"),
    other: take(reading, "other", "其他资金"),
    purpose: take(reading, "purpose", "资金用途"),
    plan: planOf(reading),
    goals: take(reading, "goals", "绩效目标"),
    ...indicatorsOf(reading),
    strays: reading.strays,
  };
}

function departmentTarget(reading: FormReading): DepartmentTarget {
  const tasks = reading.tables.get("tasks");
  return {
    kind: "DepartmentTarget",
    source: sourceOf(reading),
    name: take(reading, "name", "部门（单位）名称"),
    year: take(reading, "year", "年度"),
    tasks: entriesOf(tasks).map((row): Task => ({
      name: cell(row, "name", "任务名称"),
      content: cell(row, "content", "主要内容"),
      total: cell(row, "total", "总额"),
      fiscal: cell(row, "fiscal", "财政拨款"),
      other: cell(row, "other", "其他资金"),
    })),
    budget: totalCell(tasks, "total"),
    fiscal: totalCell(tasks, "fiscal"),
    other: totalCell(tasks, "other"),
    goals: take(reading, "goals", "年度总体目标"),
    ...indicatorsOf(reading),
    strays: reading.strays,
  };
}

function activityTargets(reading: FormReading): ActivityTargets {
  const table = reading.tables.get("indicators");
  const activities: (Activity & { indicators: GradedIndicator[] })[] = [];
  let previous: RowReading | undefined;
  for (const row of table?.rows ?? []) {
    if (!previous || !isSameActivity(previous, row)) {
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

function indicatorsOf(reading: FormReading): Pick<ProjectTarget, "columns" | "indicators"> {
  const table = reading.tables.get("indicators");
  return {
    columns: columnsOf(reading, table, INDICATOR_COLUMNS),
    indicators: entriesOf(table).map((row): Indicator => ({
      level1: owned(reading, cell(row, "level1", "一级指标")),
      level2: owned(reading, cell(row, "level2", "二级指标")),
      level3: owned(reading, cell(row, "level3", "三级指标")),
      description: owned(reading, cell(row, "description", "绩效指标描述")),
      value: owned(reading, targetCell(row, "value", "指标值")),
      basis: owned(reading, cell(row, "basis", "指标值确定依据")),
    })),
  };
}

function columnsOf<K extends string>(
  reading: FormReading,
  table: TableReading | undefined,
  keys: readonly K[],
): Record<K, ColumnState> {
  const states = keys.map((key): [K, ColumnState] => [
    key,
    table?.columns.get(key) ?? { state: "foreign", label: FOREIGN_LABELS[key] ?? key },
  ]);
  // An unknown form has no columns by right: what it does not show, it does not have.
  const isGeneric = reading.form.id === "project-target/generic";
  return Object.fromEntries(
    states.map(([key, state]) => [
      key,
      isGeneric && state.state === "absent" ? { state: "foreign", label: state.label } : state,
    ]),
  ) as Record<K, ColumnState>;
}

const FOREIGN_LABELS: Readonly<Record<string, string>> = {
  description: "绩效指标描述",
  basis: "指标值确定依据",
};

function planOf(reading: FormReading): PlanPoint[] {
  const points: PlanPoint[] = [];
  for (let index = 0; reading.fields.has(`plan.${index}`); index++) {
    const share = take<number>(reading, `plan.${index}`, "支出计划");
    points.push({ month: share.label, share });
  }
  return points.every(({ share }) => share.state === "foreign") ? [] : points;
}

/** A field by key. */
function take<T>(reading: FormReading, key: string, label: string): Field<T> {
  const field = reading.fields.get(key) as Field<T> | undefined;
  return field ? owned(reading, field) : { state: "foreign", label };
}

/** What an unknown form does not show, it does not have. */
function owned<T>(reading: FormReading, field: Field<T>): Field<T> {
  const isGeneric = reading.form.id === "project-target/generic";
  return isGeneric && field.state === "absent" ? { state: "foreign", label: field.label } : field;
}

/** A cell by column; its value has the type that the form's column declares. */
function cell<T>(row: RowReading, key: string, label: string): Field<T> {
  return (row.cells.get(key) as Field<T> | undefined) ?? { state: "foreign", label };
}

function targetCell(row: RowReading, key: string, label: string): Field<Target> {
  const field = cell<string>(row, key, label);
  return field.state === "given" ? { ...field, value: parseTarget(field.value) } : field;
}

function totalCell<T>(table: TableReading | undefined, key: string): Field<T> {
  return table?.total ? cell(table.total, key, "金额合计") : { state: "absent", label: "金额合计" };
}

/** Rows that say something; rows kept only for their headings are left out. */
function entriesOf(table: TableReading | undefined): readonly RowReading[] {
  return table?.rows.filter((row) => row.entry) ?? [];
}

function sourceOf(reading: FormReading): Source {
  return {
    form: reading.form.id,
    formName: reading.form.name,
    sheet: reading.sheet,
    area: reading.area,
  };
}
