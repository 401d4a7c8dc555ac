import type { ProjectTarget } from "../../model/documents";
import type { NewSheet } from "../../sheet/edit";
import type { CellLink } from "../../sheet/extras";
import type { SummaryRemark } from "../summary-remark";
import { moneyRemarks, topOf, twinRemark, type LineRemark } from "./line-remarks";
import { planMonths, projectLine, type ProjectLine } from "./project-line";
import { rowCells } from "./row-cells";
import { summaryColumns } from "./summary-columns";
import { summaryHead } from "./summary-head";
import { summaryRows, type SummaryRow } from "./summary-rows";
import { summarySheet } from "./summary-sheet";
import { twinsAmong } from "./twins";
import { commonYear, wholeRemarks } from "./whole-remarks";

/** What a 项目绩效目标汇总表 is called, and how many problems a check found in a project's table. */
export interface ProjectSummaryAbout {
  /** The name of the sheet. */
  readonly name: string;
  readonly problems: (project: ProjectTarget) => number;
}

/** A 项目绩效目标汇总表 and what the user should know of it. */
export interface ProjectSummary {
  readonly sheet: NewSheet;
  readonly remarks: readonly SummaryRemark[];
}

/** Puts projects together, one a line under their units, with what their tables say named by formulas. */
export function projectSummary(
  projects: readonly ProjectTarget[],
  about: ProjectSummaryAbout,
): ProjectSummary {
  const months = planMonths(projects);
  const columns = summaryColumns(projects, months);
  const lines = projects.map((project) => projectLine(project, months, about.problems(project)));
  const head = summaryHead(columns, commonYear(lines));
  const rows = summaryRows(lines, head.rows.length);
  const remarks = remarksOf(lines);
  const body = rows.map((row, index) =>
    rowCells(row, head.rows.length + index, columns, shortRemark(row, remarks)),
  );
  const name = columns.findIndex(({ of }) => of.kind === "name");
  const links = rows.flatMap((row, index): CellLink[] => {
    if (row.kind !== "project") return [];
    const { sheet, ...cell } = topOf(row.line.project);
    return [{ at: { row: head.rows.length + index, col: name }, to: { sheet, cell } }];
  });
  const sheet = summarySheet({ name: about.name, columns, head, body, links });
  const told = [...[...remarks.values()].flat(), ...wholeRemarks(lines, months)];
  return { sheet, remarks: byWeight(told) };
}

function remarksOf(lines: readonly ProjectLine[]): ReadonlyMap<ProjectLine, readonly LineRemark[]> {
  const twins = new Map(twinsAmong(lines).map((twin) => [twin.line.project, twinRemark(twin)]));
  return new Map(
    lines.map((line) => {
      const twin = twins.get(line.project);
      return [line, [...(twin ? [twin] : []), ...moneyRemarks(line)]];
    }),
  );
}

function shortRemark(row: SummaryRow, remarks: ReadonlyMap<ProjectLine, readonly LineRemark[]>): string {
  if (row.kind === "project") {
    const own = remarks.get(row.line) ?? [];
    return own.map(({ short }) => short).join("；");
  }
  const without = row.lines.filter(({ money }) => money.budget.value === null).length;
  const count = `${row.lines.length} 个项目`;
  return without === 0 ? count : `${count}，${without} 个没有预算数，未计入`;
}

function byWeight(remarks: readonly SummaryRemark[]): SummaryRemark[] {
  const plain = remarks.map(({ text, at, weight }) => ({ text, weight, ...(at && { at }) }));
  return [
    ...plain.filter(({ weight }) => weight === "problem"),
    ...plain.filter(({ weight }) => weight === "note"),
  ];
}
