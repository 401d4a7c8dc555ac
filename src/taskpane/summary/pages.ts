import type { JobPages } from "../jobs/job";
import { BudgetTablesPage } from "./budget-tables/budget-tables-page";
import { ChartsPage } from "./charts/charts-page";
import { CheckTextPage } from "./check-text/check-text-page";
import { DepartmentPage } from "./department/department-page";
import type { SummaryJob } from "./jobs";
import { NarrativePage } from "./narrative/narrative-page";
import { ProjectSummaryPage } from "./project-summary/project-summary-page";
import { RefreshPage } from "./refresh/refresh-page";
import { TracePage } from "./trace/trace-page";
import { UnitsPage } from "./units/units-page";

/** The pages of 汇总 by their jobs. */
export const SUMMARY_PAGES: JobPages<SummaryJob> = {
  "budget-tables": BudgetTablesPage,
  "project-summary": ProjectSummaryPage,
  department: DepartmentPage,
  units: UnitsPage,
  narrative: NarrativePage,
  "check-text": CheckTextPage,
  trace: TracePage,
  charts: ChartsPage,
  refresh: RefreshPage,
};
