import { JobScreen, type JobScreenProps } from "../jobs/job-screen";
import { FillHome } from "./fill-home";
import { FILL_JOBS } from "./jobs";
import { FILL_PAGES } from "./pages";

/** 填表: the list of jobs, and the page of one in its place. */
export function FillScreen(props: JobScreenProps) {
  const { session, place } = props;
  return (
    <JobScreen
      {...props}
      tab="fill"
      jobs={FILL_JOBS}
      pages={FILL_PAGES}
      home={(told) => (
        <FillHome session={told} workbook={session.workbook()} onOpen={(job) => place.openJob("fill", job)} />
      )}
    />
  );
}
