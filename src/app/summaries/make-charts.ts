import { ledgerLines } from "../../forms/ledger/ledger-lines";
import { lookUp } from "../../model/classification/classification";
import type { Steps } from "../../model/steps";
import { chartSheet } from "../../summaries/charts/chart-sheet";
import { projectLine } from "../../summaries/projects/project-line";
import { commonYear } from "../../summaries/projects/whole-remarks";
import { KIND_NAMES } from "../../summaries/made/kind-names";
import { listed } from "./from-words";
import { budgetTables, tablesOf } from "./make-narrative";
import { projectsOf } from "./make-project-summary";
import type { Making, Naming } from "./making";
import type { SummaryAbout } from "./summary-request";

/** Draws charts of a budget: of its tables and projects, and of its ledger where those are not there. */
export function* makeCharts(about: SummaryAbout, naming: Naming): Steps<Making> {
  const { documents } = about.report.reading;
  const projects = projectsOf(documents);
  const { tables, year = commonYear(projects.map((project) => projectLine(project, [], 0))) } = tablesOf(
    budgetTables(documents),
    undefined,
  );
  const ledger = yield* ledgerOf(about, year);
  const { sheet, remarks } = chartSheet({
    tables,
    projects,
    ...(ledger && { ledger }),
    ...(year !== undefined && { year }),
    name: naming(KIND_NAMES.charts, ""),
  });
  const from = [
    listed(
      "部门预算公开表",
      tables.map(({ source }) => source.sheet),
    ),
    listed(
      "项目绩效目标表",
      projects.map(({ source }) => source.sheet),
    ),
    ledger && `“${ledger.sheet}”预算明细`,
  ];
  return {
    sheets: sheet ? [{ part: "", sheet }] : [],
    remarks,
    from: from.filter((words) => words).join("；"),
    options: year === undefined ? "" : `${year} 年度`,
    recipe: (part) => ({ kind: "charts", part }),
  };
}

/** The only ledger of a workbook; of several none speaks for all. */
function* ledgerOf({ workbook, report }: SummaryAbout, year: string | undefined) {
  const [ledger, ...others] = report.reading.ledgers;
  const snapshot = workbook.sheets.find(({ name }) => name === ledger?.source.sheet);
  if (!ledger || !snapshot || others.length > 0) return undefined;
  const lines = yield* ledgerLines(snapshot, ledger);
  const nameOf = (code: string): string =>
    lookUp(report.classification, code, year === undefined ? undefined : Number(year))?.names[0] ?? code;
  return { lines, nameOf, sheet: snapshot.name };
}
