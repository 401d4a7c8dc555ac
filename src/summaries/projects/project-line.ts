import type { ProjectTarget } from "../../model/documents";
import { valueOf } from "../../model/field";
import { isPlaceholder } from "../../rules/placeholder";
import { projectNameOf } from "../../templates/long-table/long-table";
import { moneyFigure, NO_FIGURE, shareFigure, type SummaryFigure } from "./money-figure";
import { unitOf } from "./unit-groups";

/** The money of a project in the order of the columns, as the columns are called. */
export const MONEY_COLUMNS = {
  budget: "预算数",
  fiscal: "其中：财政资金",
  carryover: "上年结转",
  other: "其他资金",
} as const;
export type MoneyColumn = keyof typeof MONEY_COLUMNS;
export const MONEY_KEYS = Object.keys(MONEY_COLUMNS) as MoneyColumn[];

/** A project with what tells it from others. */
export interface MarkedProject {
  readonly project: ProjectTarget;
  readonly code: string;
  readonly name: string;
  /** "" where none is named. */
  readonly unit: string;
}

/** What the summary says of one project. */
export interface ProjectLine extends MarkedProject {
  readonly money: Readonly<Record<MoneyColumn, SummaryFigure>>;
  /** In the order of the months of the summary. */
  readonly shares: readonly SummaryFigure[];
  readonly problems: number;
}

/** The months that the plans of some projects have, in the order of the year. */
export function planMonths(projects: readonly ProjectTarget[]): readonly string[] {
  const months = new Set(projects.flatMap(({ plan }) => plan.map(({ month }) => month)));
  return [...months].sort((a, b) => numberIn(a) - numberIn(b));
}

/** What tells a project from others; a dash is no code. */
export function projectMark(project: ProjectTarget): MarkedProject {
  const code = valueOf(project.code) ?? "";
  return {
    project,
    code: isPlaceholder(code) ? "" : code,
    name: projectNameOf(project),
    unit: unitOf(project)?.value ?? "",
  };
}

/** Gathers what the summary says of a project. */
export function projectLine(
  project: ProjectTarget,
  months: readonly string[],
  problems: number,
): ProjectLine {
  const { budget, fiscal, carryover, other } = project;
  return {
    ...projectMark(project),
    money: {
      budget: moneyFigure(budget),
      fiscal: moneyFigure(fiscal),
      carryover: moneyFigure(carryover),
      other: moneyFigure(other),
    },
    shares: months.map((month) => {
      const point = project.plan.find((each) => each.month === month);
      return point ? shareFigure(point.share) : NO_FIGURE;
    }),
    problems,
  };
}

function numberIn(month: string): number {
  return Number(/\d+/.exec(month.normalize("NFKC"))?.[0] ?? 13);
}
