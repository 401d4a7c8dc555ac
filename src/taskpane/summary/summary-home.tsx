import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { Session } from "../../app/session";
import type { CellRef } from "../../sheet/address";
import { JobList } from "../jobs/job-list";
import type { PanePlace } from "../pane-place";
import { FoundList } from "./home/found-list";
import { listedJobs } from "./home/job-facts";
import { MadeList } from "./home/made-list";
import { SUMMARY_PAGES } from "./pages";
import { useOffers } from "./parts/use-offers";
import { useSummaryAbout } from "./parts/use-summary-about";

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly session: Session;
  readonly place: PanePlace;
}

/** 汇总 at a glance: what was recognised, what can be made of it, and what was made. */
export const SummaryHome = memo(function SummaryHome({ session, place }: Props) {
  const styles = useStyles();
  const about = useSummaryAbout(session);
  const offers = useOffers(about);
  const jump = (at: CellRef): void => void session.select(at);
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>汇总</h1>
      <FoundList report={about?.report} onJump={jump} />
      <JobList
        label="汇总的事项"
        jobs={listedJobs(about, offers).filter(({ id }) => SUMMARY_PAGES[id])}
        onOpen={(job) => place.openJob("summary", job)}
      />
      <MadeList
        workbook={about?.workbook}
        onRefresh={() => place.openJob("summary", "refresh")}
        onJump={jump}
      />
    </div>
  );
});
