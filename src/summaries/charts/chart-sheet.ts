import type { LedgerLines } from "../../model/ledger";
import type { BudgetTable, ProjectTarget } from "../../model/documents";
import type { NewSheet } from "../../sheet/edit";
import type { SummaryRemark } from "../summary-remark";
import type { ChartData } from "./chart-data";
import { dataSheet } from "./data-sheet";
import { expenditureChart } from "./expenditure-chart";
import { monthsChart } from "./months-chart";
import { projectsChart } from "./projects-chart";

/** What charts are drawn from. */
export interface ChartSheetAbout {
  readonly tables: readonly BudgetTable[];
  readonly projects: readonly ProjectTarget[];
  readonly ledger?: { readonly lines: LedgerLines; readonly nameOf: (code: string) => string };
  /** "2023". */
  readonly year?: string;
  /** The name of the sheet. */
  readonly name: string;
}

/** Charts of a budget, and what could not be drawn. */
export interface ChartSheet {
  readonly sheet: NewSheet | undefined;
  readonly remarks: readonly SummaryRemark[];
}

/** 支出结构, 项目支出前十 and 支出计划 as native charts over small blocks of figures that name the cells they come from. */
export function chartSheet({ tables, projects, ledger, year, name }: ChartSheetAbout): ChartSheet {
  const about = `（${year === undefined ? "" : `${year} 年度，`}单位：万元）`;
  const charts = [
    expenditureChart({ tables, ...(ledger && { ledger }), about }),
    projectsChart(projects, ledger?.lines, about),
    monthsChart(projects, about),
  ];
  const drawn = charts.flatMap(({ data }): ChartData[] => (data ? [data] : []));
  return {
    sheet: drawn.length > 0 ? dataSheet(drawn, name) : undefined,
    remarks: charts.flatMap(({ remarks }) => remarks),
  };
}
