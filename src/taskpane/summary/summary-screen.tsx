import { JobScreen, type JobScreenProps } from "../jobs/job-screen";
import { SUMMARY_JOBS } from "./jobs";
import { SUMMARY_PAGES } from "./pages";
import { SummaryHome } from "./summary-home";

/** 汇总: the list of jobs, and the page of one in its place. */
export function SummaryScreen(props: JobScreenProps) {
  const { place } = props;
  return (
    <JobScreen
      {...props}
      tab="summary"
      jobs={SUMMARY_JOBS}
      pages={SUMMARY_PAGES}
      home={(_told, guarded) => <SummaryHome session={guarded} place={place} />}
    />
  );
}
