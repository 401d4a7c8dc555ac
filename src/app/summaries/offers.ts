import { KIND_NAMES } from "../../summaries/made/kind-names";
import { listed } from "./from-words";
import { budgetTables } from "./make-narrative";
import { NO_PROJECTS, projectsOf } from "./make-project-summary";
import type { SummaryAbout, SummaryKind, SummaryOffer } from "./summary-request";

/** What the tab 汇总 offers for a workbook, one for each kind of summary in their order. */
export function summaryOffers({ report }: SummaryAbout): readonly SummaryOffer[] {
  const { documents } = report.reading;
  const projects = projectsOf(documents);
  const fromProjects = projects.length === 0 ? "" : `${projects.length} 张项目绩效目标表`;
  const tables = budgetTables(documents);
  const fromTables =
    tables.length === 0
      ? ""
      : listed(
          "部门预算公开表",
          tables.map(({ source }) => source.sheet),
        );
  const found: Readonly<Partial<Record<SummaryKind, Pick<SummaryOffer, "from" | "missing">>>> = {
    "project-summary": { from: fromProjects, ...(fromProjects === "" && { missing: NO_PROJECTS }) },
    narrative: { from: fromTables, ...(fromTables === "" && { missing: NO_TABLES }) },
  };
  const kinds = Object.keys(KIND_NAMES) as SummaryKind[];
  return kinds.flatMap((kind) => (found[kind] ? [{ kind, ...found[kind] }] : []));
}

/** Why nothing can be made of a budget's tables. */
export const NO_TABLES = "工作簿里没有部门预算公开表。请先用“预算明细”生成，或把公开表放进本工作簿。";
