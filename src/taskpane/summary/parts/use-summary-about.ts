import { useMemo, useSyncExternalStore } from "react";
import { localDate } from "../../../app/local-date";
import type { Session } from "../../../app/session";
import type { SummaryAbout } from "../../../app/summaries/summary-request";

/** What summaries are made from in a session: the workbook as it was checked last; undefined before the first check. */
export function useSummaryAbout(session: Session): SummaryAbout | undefined {
  const { report } = useSyncExternalStore(session.subscribe, session.state);
  const workbook = session.workbook();
  return useMemo(
    () => (workbook && report ? { workbook, report, today: localDate() } : undefined),
    [workbook, report],
  );
}
