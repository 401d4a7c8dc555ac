import type { Ledger } from "../../model/ledger";
import { KIND_NAMES } from "../../summaries/made/kind-names";
import { listed } from "./from-words";
import { NO_LEDGER } from "./make-budget-tables";
import { budgetTables } from "./make-narrative";
import { NO_PROJECTS, projectsOf } from "./make-project-summary";
import { ownFile } from "./own-file";
import type { SummaryAbout, SummaryKind, SummaryOffer } from "./summary-request";

/** What the tab 汇总 offers for a workbook, one for each kind of summary in their order. */
export function summaryOffers(about: SummaryAbout): readonly SummaryOffer[] {
  const { documents, ledgers } = about.report.reading;
  const projects = projectsOf(documents).map(({ source }) => source.sheet);
  const tables = budgetTables(documents).map(({ source }) => source.sheet);
  const own = ownFile(about);
  const units = [...budgetTables(own.documents), ...own.ledgers].map(({ source }) => source.sheet);
  const ofProjects = listed("项目绩效目标表", projects);
  const ofTables = listed("部门预算公开表", tables);
  const ofLedgers = ledgers.map(ledgerWords).join("、");
  const offers: Readonly<Record<SummaryKind, { readonly from: string; readonly missing: string }>> = {
    "budget-tables": { from: ofLedgers, missing: NO_LEDGER },
    "project-summary": { from: ofProjects, missing: NO_PROJECTS },
    department: { from: ofProjects, missing: NO_PROJECTS },
    units: { from: listed("各单位的表", units), missing: NO_UNITS },
    narrative: { from: ofTables, missing: NO_TABLES },
    charts: {
      from: [ofTables, ofProjects, ofLedgers].filter((words) => words !== "").join("；"),
      missing: NO_CHARTS,
    },
  };
  return (Object.keys(KIND_NAMES) as SummaryKind[]).map((kind): SummaryOffer => {
    const { from, missing } = offers[kind];
    return from === "" ? { kind, from, missing } : { kind, from };
  });
}

function ledgerWords({ source, first, end }: Ledger): string {
  return `“${source.sheet}”${end - first} 行`;
}

const NO_UNITS = "本工作簿里没有各单位的表。可以选取多个单位的 .xlsx 文件一起汇总。";
const NO_CHARTS = "工作簿里没有部门预算公开表、项目绩效目标表，也没有预算明细，没有数据可画。";

/** Why nothing can be made of a budget's tables. */
export const NO_TABLES = "工作簿里没有部门预算公开表。请先用“预算明细”生成，或把公开表放进本工作簿。";
