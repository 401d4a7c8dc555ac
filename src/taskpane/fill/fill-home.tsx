import { makeStyles } from "@fluentui/react-components";
import type { SessionState } from "../../app/session-state";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { JobList } from "../jobs/job-list";
import { useJobFacts } from "./job-facts";
import { FILL_JOBS, type FillJob } from "./jobs";

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly session: SessionState;
  readonly workbook: WorkbookSnapshot | undefined;
  readonly onOpen: (job: FillJob) => void;
}

/** The jobs of 填表: what each gives, and what of this workbook it would work on. */
export function FillHome({ session, workbook, onOpen }: Props) {
  const styles = useStyles();
  const facts = useJobFacts(session, workbook);
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>填表</h1>
      <JobList
        label="填表的事项"
        jobs={FILL_JOBS.map((job) => ({ ...job, fact: facts[job.id] }))}
        onOpen={onOpen}
      />
    </div>
  );
}
