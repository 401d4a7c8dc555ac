import type { ProjectTarget } from "../../model/documents";
import { projectNameOf } from "../../templates/long-table/long-table";
import { topOf } from "../projects/line-remarks";
import { moneyFigure, NO_FIGURE, shareFigure, type SummaryFigure } from "../projects/money-figure";
import { planMonths } from "../projects/project-line";
import { problem, type Charted, type ChartFigure } from "./chart-data";

/** Excel reads no longer formulas; this leaves room for rows that come. */
const LONGEST_FORMULA = 6000;

interface Planned {
  readonly budget: SummaryFigure;
  readonly shares: readonly SummaryFigure[];
}

/** 支出计划 by month: what projects plan to have spent at the end of each, by their budgets, and what each period adds. */
export function monthsChart(projects: readonly ProjectTarget[], about: string): Charted {
  const months = planMonths(projects);
  if (months.length === 0) {
    return { remarks: [problem("“支出计划”没有画：没有带“资金支出计划”的项目绩效目标表。")] };
  }
  const all = projects.map((project) => ({
    project,
    budget: moneyFigure(project.budget),
    shares: months.map((month) => {
      const point = project.plan.find((each) => each.month === month);
      return point ? shareFigure(point.share) : NO_FIGURE;
    }),
  }));
  const isWhole = ({ budget, shares }: Planned): boolean =>
    budget.value !== null && shares.every(({ value }) => value !== null);
  const planned = all.filter(isWhole);
  const remarks = all
    .filter((each) => !isWhole(each))
    .map(({ project, budget }) => {
      const what = budget.value === null ? "没有预算数" : "支出计划不全";
      return problem(`“${projectNameOf(project)}”${what}，没有算进“支出计划”。`, topOf(project));
    });
  if (planned.length === 0) {
    const text = "“支出计划”没有画：没有一个项目同时有预算数和完整的支出计划。";
    return { remarks: [problem(text), ...remarks] };
  }
  const sums = months.map((_, month) => sumOf(planned, month));
  return {
    data: {
      kind: "column",
      title: `支出计划${about}`,
      heads: ["截止时间", "本期支出", "累计支出"],
      lines: months.map((name, month) => ({
        name,
        figures: [{ fen: sums[month]!.fen - (sums[month - 1]?.fen ?? 0) }, sums[month]!],
      })),
    },
    remarks,
  };
}

function sumOf(planned: readonly Planned[], month: number): ChartFigure {
  let fen = 0;
  const terms: string[] = [];
  for (const { budget, shares } of planned) {
    const share = shares[month]!;
    // Not rounded, as the formula gives it.
    fen += (budget.value! * share.value!) / 100;
    if (budget.formula !== null && share.formula !== null) {
      terms.push(`${budget.formula.slice(1)}*${share.formula.slice(1)}/100`);
    }
  }
  const formula = terms.join("+");
  const isWhole = terms.length === planned.length && formula.length <= LONGEST_FORMULA;
  return { fen, ...(isWhole && { formula }) };
}
