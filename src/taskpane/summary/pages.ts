import type { JobPages } from "../jobs/job";
import type { SummaryJob } from "./jobs";

/** The pages of 汇总 by their jobs. */
export const SUMMARY_PAGES: JobPages<SummaryJob> = {};
