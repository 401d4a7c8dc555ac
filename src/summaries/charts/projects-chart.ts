import type { LedgerLines } from "../../model/ledger";
import type { ProjectTarget } from "../../model/documents";
import { projectNameOf } from "../../templates/long-table/long-table";
import { moneyFigure } from "../projects/money-figure";
import { topOf } from "../projects/line-remarks";
import { problem, type Charted, type ChartLine } from "./chart-data";

const MOST = 10;

/** 项目支出前十, from the tables of the projects, else from the ledger. */
export function projectsChart(
  projects: readonly ProjectTarget[],
  lines: LedgerLines | undefined,
  about: string,
): Charted {
  const budgets = projects.map((project) => ({ project, ...moneyFigure(project.budget) }));
  const known = budgets.flatMap(({ project, value, formula }): ChartLine[] =>
    value === null
      ? []
      : [
          {
            name: projectNameOf(project),
            figures: [{ fen: value, ...(formula !== null && { formula: formula.slice(1) }) }],
          },
        ],
  );
  const remarks = budgets
    .filter(({ value }) => value === null)
    .map(({ project }) =>
      problem(`“${projectNameOf(project)}”没有预算数，没有参加“项目支出前十”的排名。`, topOf(project)),
    );
  const all = known.length > 0 ? known : ledgerProjects(lines);
  if (all.length === 0) {
    const because = projects.length > 0 ? "项目绩效目标表都没有预算数" : "没有项目绩效目标表";
    return { remarks: [problem(`“项目支出前十”没有画：${because}，预算明细里也没有项目支出。`)] };
  }
  const first = [...all].sort((one, other) => other.figures[0]!.fen - one.figures[0]!.fen).slice(0, MOST);
  return {
    data: {
      kind: "bar",
      title: `项目支出前${first.length === MOST ? "十" : String(first.length)}${about}`,
      heads: ["项目（由小到大）", "预算数"],
      // Programs draw the first of them at the bottom.
      lines: first.reverse(),
    },
    remarks,
  };
}

function ledgerProjects(lines: LedgerLines | undefined): ChartLine[] {
  const sums = new Map<string, { name: string; fen: number }>();
  lines?.kinds.forEach((kind, line) => {
    if (kind !== "project") return;
    const { projectCode, projectName } = lines.texts;
    const [code, name] = [projectCode[line]!, projectName[line]!];
    const key = code === "" ? name : code;
    if (key === "") return;
    const before = sums.get(key);
    sums.set(key, { name: name === "" ? key : name, fen: (before?.fen ?? 0) + lines.fen[line]! });
  });
  return [...sums.values()].map(({ name, fen }) => ({ name, figures: [{ fen }] }));
}
