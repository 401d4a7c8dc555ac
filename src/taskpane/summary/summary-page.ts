import type { JobPageProps } from "../jobs/job";

/** What every page of 汇总 is given. */
export type SummaryPageProps = JobPageProps;
