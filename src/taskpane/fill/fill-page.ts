import type { JobPageProps } from "../jobs/job";

/** What every page of 填表 is given. */
export type FillPageProps = JobPageProps;
