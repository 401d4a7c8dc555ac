import { makeStyles } from "@fluentui/react-components";
import { JobList } from "../jobs/job-list";
import { SUMMARY_JOBS, type SummaryJob } from "./jobs";
import { SUMMARY_PAGES } from "./pages";

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly onOpen: (job: SummaryJob) => void;
}

/** The jobs of 汇总. */
export function SummaryHome({ onOpen }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>汇总</h1>
      <JobList label="汇总的事项" jobs={SUMMARY_JOBS.filter(({ id }) => SUMMARY_PAGES[id])} onOpen={onOpen} />
    </div>
  );
}
