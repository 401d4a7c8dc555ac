import {
  INDICATOR_COLUMNS,
  type DepartmentTarget,
  type Document,
  type Indicator,
  type PlanPoint,
  type ProjectTarget,
  type Task,
} from "../model/documents";
import { activityTargets } from "./activity-targets";
import { budgetTable } from "./budget-table";
import { cell, columnsOf, entriesOf, owned, sourceOf, take, targetCell, totalCell } from "./document-fields";
import type { FormReading } from "./reading";

/** Turns what a form said into the document of its kind. */
export function documentOf(reading: FormReading): Document {
  switch (reading.form.document) {
    case "ProjectTarget":
      return projectTarget(reading);
    case "DepartmentTarget":
      return departmentTarget(reading);
    case "ActivityTargets":
      return activityTargets(reading);
    case "BudgetTable":
      return budgetTable(reading, reading.form.table);
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

function planOf(reading: FormReading): PlanPoint[] {
  const points: PlanPoint[] = [];
  for (let index = 0; reading.fields.has(`plan.${index}`); index++) {
    const share = take<number>(reading, `plan.${index}`, "支出计划");
    points.push({ month: share.label, share });
  }
  return points.every(({ share }) => share.state === "foreign") ? [] : points;
}
