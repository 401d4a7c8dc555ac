import type { RowData } from "../../forms/form-data";
import { suzhouDepartment } from "../../forms/official/suzhou-department";
import type { ProjectTarget } from "../../model/documents";
import { formSheet, type FormSheet } from "../../templates/form-sheet";
import { projectNameOf } from "../../templates/long-table/long-table";
import type { IndicatorSystem } from "../../templates/project-draft";
import { withRequired } from "../../templates/required-rows";
import type { SummaryRemark } from "../summary-remark";
import { topOf } from "../projects/line-remarks";
import { departmentHead } from "./department-head";
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
  const data = {
    fields: {
      ...(head.name !== undefined && { name: head.name }),
      ...(head.year !== undefined && { year: head.year }),
      ...(goals.length > 0 && { goals }),
    },
    tables: { tasks: { rows: tasks.rows, total: tasks.total }, indicators: { rows } },
  };
  const sheet = formSheet(suzhouDepartment, data, {
    name,
    system,
    ...(head.year !== undefined && { year: head.year }),
  });
  const remarks = [...head.remarks, ...tasks.remarks, ...goalRemarks(projects), ...indicators.remarks];
  return { sheet, remarks: gravestFirst(remarks) };
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
