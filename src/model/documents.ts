import type { Area, CellRef } from "../sheet/address";
import type { Amount } from "./amount";
import type { Decimal } from "./decimal";
import type { Field, Located } from "./field";
import type { Target } from "./target";

/** Where a document was read. */
export interface Source {
  /** The form's id: "project-target/hebei". */
  readonly form: string;
  /** What users call the form. */
  readonly formName: string;
  readonly sheet: string;
  readonly area: Area;
  /** Those of its rows and columns that nobody sees, in order, counted as on the sheet. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Whether a column of a table was found. */
export type ColumnState =
  | { readonly state: "given"; readonly label: string; readonly at: CellRef }
  | { readonly state: "absent"; readonly label: string }
  | { readonly state: "foreign"; readonly label: string };

/** One line of an indicator table. */
export interface Indicator {
  readonly level1: Field<string>;
  readonly level2: Field<string>;
  readonly level3: Field<string>;
  readonly description: Field<string>;
  /** 指标值, parsed; its text is as typed. */
  readonly value: Field<Target>;
  /** 指标值确定依据. */
  readonly basis: Field<string>;
}

/** The columns of an indicator table. */
export const INDICATOR_COLUMNS = ["level1", "level2", "level3", "description", "value", "basis"] as const;
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

/** One month of a 资金支出计划, its share in percent points, cumulative. */
export interface PlanPoint {
  readonly month: string;
  readonly share: Field<number>;
}

/** A 项目绩效目标表. Places that a form lacks are "foreign". */
export interface ProjectTarget {
  readonly kind: "ProjectTarget";
  readonly source: Source;
  readonly title: Field<string>;
  readonly year: Field<string>;
  /** 单位, with its code where the form has it in one cell; 实施单位 in 宿州's form. */
  readonly unit: Field<string>;
  /** 主管部门及代码. */
  readonly authority: Field<string>;
  readonly code: Field<string>;
  readonly name: Field<string>;
  /** 项目来源. */
  readonly origin: Field<string>;
  /** 项目期. */
  readonly period: Field<string>;
  readonly amountUnit: Field<string>;
  /** 预算数, or 年度资金总额. */
  readonly budget: Field<Amount>;
  /** 财政资金, or 财政拨款. */
  readonly fiscal: Field<Amount>;
  /** 上年结转. */
  readonly carryover: Field<Amount>;
  /** 其他资金. */
  readonly other: Field<Amount>;
  /** 资金用途. */
  readonly purpose: Field<string>;
  readonly plan: readonly PlanPoint[];
  readonly goals: Field<readonly string[]>;
  readonly columns: Readonly<Record<IndicatorColumn, ColumnState>>;
  readonly indicators: readonly Indicator[];
  readonly strays: readonly Located<string>[];
}

/** One of the 年度主要任务 of a department. */
export interface Task {
  readonly name: Field<string>;
  readonly content: Field<string>;
  readonly total: Field<Amount>;
  readonly fiscal: Field<Amount>;
  readonly other: Field<Amount>;
}

/** A 部门整体支出绩效目标申报表. */
export interface DepartmentTarget {
  readonly kind: "DepartmentTarget";
  readonly source: Source;
  readonly name: Field<string>;
  readonly year: Field<string>;
  readonly tasks: readonly Task[];
  /** 金额合计 of the tasks: 总额, 财政拨款, 其他资金. */
  readonly budget: Field<Amount>;
  readonly fiscal: Field<Amount>;
  readonly other: Field<Amount>;
  readonly goals: Field<readonly string[]>;
  readonly columns: Readonly<Record<IndicatorColumn, ColumnState>>;
  readonly indicators: readonly Indicator[];
  readonly strays: readonly Located<string>[];
}

/** The grades of an activity's indicator, best first. */
export const GRADES = ["excellent", "good", "fair", "poor"] as const;
export type Grade = (typeof GRADES)[number];

/** An indicator with the value that each grade asks for. */
export interface GradedIndicator extends Readonly<Record<Grade, Field<Target>>> {
  readonly name: Field<string>;
  readonly description: Field<string>;
}

/** One activity with its indicators. */
export interface Activity {
  readonly code: Field<string>;
  readonly name: Field<string>;
  readonly description: Field<string>;
  readonly year: Field<string>;
  readonly goal: Field<string>;
  readonly indicators: readonly GradedIndicator[];
}

/** The columns of an activity table. */
export const ACTIVITY_COLUMNS = [
  "code",
  "name",
  "activityDescription",
  "year",
  "goal",
  "indicator",
  "description",
  ...GRADES,
] as const;
export type ActivityColumn = (typeof ACTIVITY_COLUMNS)[number];

/** A 职责活动绩效表. */
export interface ActivityTargets {
  readonly kind: "ActivityTargets";
  readonly source: Source;
  readonly columns: Readonly<Record<ActivityColumn, ColumnState>>;
  readonly activities: readonly Activity[];
  readonly strays: readonly Located<string>[];
}

/** The tables of a published department budget by their usual numbers, with their names. */
export const BUDGET_TABLE_NAMES = {
  T1: "部门预算收支总表",
  T2: "部门预算收入总表",
  T3: "部门预算支出总表",
  T4: "部门预算财政拨款收支总表",
  T5: "部门预算一般公共预算财政拨款支出表",
  T6: "部门预算一般公共预算财政拨款基本支出表",
  T7: "部门预算政府性基金预算财政拨款支出表",
  T8: "部门预算国有资本经营预算财政拨款支出表",
  T9: "部门预算财政拨款“三公”经费支出表",
  T10: "部门政府采购预算",
  T11: "部门固定资产占用情况表",
  T12: "部门机构设置情况",
  T13: "“三公”经费预算情况及增减变化原因",
} as const;
export type BudgetTableNumber = keyof typeof BUDGET_TABLE_NAMES;

/** What a cell of a budget table holds: money, a quantity such as 数量, or text. */
export type BudgetValue = Amount | Decimal | string;

/** One line of a budget table; the cells by the keys of its columns. */
export interface BudgetRow {
  /** 科目编码 or 项目编码, in tables that have such a column. */
  readonly code: Field<string>;
  /** What the line is about: a 科目, a project, a unit. Lines such as 合计 are called so here. */
  readonly name: Field<string>;
  /** Which of the lines that its form always has it is, by key ("income-total"); null for any other. */
  readonly line: string | null;
  /** The index of the line that it is a part of, by its code, 其中, its number or its indentation; null for none. */
  readonly parent: number | null;
  /** In a table of two halves only the cells of the half that the line stands in. */
  readonly cells: Readonly<Record<string, Field<BudgetValue>>>;
}

/** A table of a department budget, such as 部门政府采购预算. */
export interface BudgetTable {
  readonly kind: "BudgetTable";
  readonly source: Source;
  readonly table: BudgetTableNumber;
  /** The name above it with all that stands before it, as labels are compared; its text is as typed. */
  readonly title: Field<string>;
  /** The department, often with its code. */
  readonly unit: Field<string>;
  readonly year: Field<string>;
  readonly amountUnit: Field<string>;
  /** The columns of the form in their order, those of code and name too. */
  readonly columns: Readonly<Record<string, ColumnState>>;
  readonly rows: readonly BudgetRow[];
  /** 注, a line each: “无政府采购预算，空表列示。” */
  readonly note: Field<readonly string[]>;
  readonly strays: readonly Located<string>[];
}

/** What a table says, whatever form it was written in. */
export type Document = ProjectTarget | DepartmentTarget | ActivityTargets | BudgetTable;

/** What lists call a table: its title, else the name that stands in it, else its sheet. */
export function documentTitle(document: Document): string {
  if (document.kind === "ActivityTargets") return "职责活动绩效表";
  if (document.kind === "BudgetTable") return BUDGET_TABLE_NAMES[document.table];
  if (document.kind === "ProjectTarget" && document.title.state === "given") return document.title.value;
  const { name, source } = document;
  if (name.state !== "given") return source.sheet;
  return document.kind === "ProjectTarget"
    ? `${name.value}绩效目标表`
    : `${name.value}整体支出绩效目标申报表`;
}
