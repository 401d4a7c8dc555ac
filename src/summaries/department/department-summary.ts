import type { RowData } from "../../forms/form-data";
import { suzhouDepartment } from "../../forms/official/suzhou-department";
import type { ProjectTarget } from "../../model/documents";
import { formSheet, type FormSheet } from "../../templates/form-sheet";
import { projectNameOf } from "../../templates/long-table/long-table";
import type { IndicatorSystem } from "../../templates/project-draft";
import { withRequired } from "../../templates/required-rows";
import type { SummaryRemark } from "../summary-remark";
import { topOf, twinRemark } from "../projects/line-remarks";
import { projectMark } from "../projects/project-line";
import { twinsAmong } from "../projects/twins";
import { departmentHead } from "./department-head";
import { fitText, type FittedSheet } from "./fit-goals";
import { mergedGoals } from "./goals";
import { indicatorRows } from "./indicator-rows";
import { tasksOf } from "./tasks";

/** What a 部门整体支出绩效目标申报表 is made for. */
export interface DepartmentAbout {
  /** The name of the sheet. */
  readonly name: string;
  readonly department?: string;
  readonly year?: string;
  /** The levels that the place asks for, in their order. */
  readonly system: IndicatorSystem;
}

/** A 部门整体支出绩效目标申报表 and what the user should know of it. */
export interface DepartmentSummary {
  readonly sheet: FormSheet;
  readonly remarks: readonly SummaryRemark[];
}

/** Puts the targets of projects together to those of their department, on 宿州's form. */
export function departmentSummary(
  projects: readonly ProjectTarget[],
  about: DepartmentAbout,
): DepartmentSummary {
  const { name, department, year, system } = about;
  const head = departmentHead(projects, {
    ...(department !== undefined && { department }),
    ...(year !== undefined && { year }),
  });
  const tasks = tasksOf(projects);
  const goals = mergedGoals(projects);
  const indicators = indicatorRows(projects, system);
  const rows = withRequired(indicators.rows, system).map((row): RowData => ({ ...row }));
  const make = (lines: readonly string[]): FittedSheet => {
    const fields = {
      ...(head.name !== undefined && { name: head.name }),
      ...(head.year !== undefined && { year: head.year }),
      ...(lines.length > 0 && { goals: lines }),
    };
    const tables = { tasks: { rows: tasks.rows, total: tasks.total }, indicators: { rows } };
    const about = { name, system, ...(head.year !== undefined && { year: head.year }) };
    return fitText(formSheet(suzhouDepartment, { fields, tables }, about), lines.join("\n"));
  };
  const inLines = make(goals);
  // A row is no higher than a page: without line breaks more goes into it.
  const { sheet, fits } = inLines.fits ? inLines : make([goals.join(" ")]);
  const remarks = [
    ...head.remarks,
    ...twinsAmong(projects.map(projectMark)).map(twinRemark),
    ...tasks.remarks,
    ...goalRemarks(projects),
    ...(fits ? [] : [longGoals(goals)]),
    ...indicators.remarks,
  ];
  return { sheet, remarks: gravestFirst(remarks) };
}

function longGoals(goals: readonly string[]): SummaryRemark {
  const text = `年度总体目标合并后有 ${goals.length} 条、${goals.join("").length} 字，一行显示不完，请归纳`;
  return { text, weight: "note" };
}

function goalRemarks(projects: readonly ProjectTarget[]): SummaryRemark[] {
  return projects.flatMap((project): SummaryRemark[] => {
    if (project.goals.state === "given") return [];
    const text = `“${projectNameOf(project)}”没有读到绩效目标，年度总体目标里没有它`;
    return [{ text, at: topOf(project), weight: "problem" }];
  });
}

function gravestFirst(remarks: readonly SummaryRemark[]): SummaryRemark[] {
  return [
    ...remarks.filter(({ weight }) => weight === "problem"),
    ...remarks.filter(({ weight }) => weight === "note"),
  ];
}
