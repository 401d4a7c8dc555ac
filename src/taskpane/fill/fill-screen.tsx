import { makeStyles } from "@fluentui/react-components";
import { Activity, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Session } from "../../app/session";
import type { AuditModel } from "../audit/audit-state";
import { Notices } from "../audit/notices";
import { onEscape } from "../on-escape";
import { PanelBar } from "../own-relations/panel-bar";
import type { PanePlace } from "../pane-place";
import { FillHome } from "./fill-home";
import { guardedSession } from "./guarded-session";
import { jobName, type FillJob } from "./jobs";
import { FILL_PAGES, type FillPage } from "./pages";

const useStyles = makeStyles({
  root: { position: "relative", flexGrow: 1, minHeight: 0 },
  layer: { position: "absolute", inset: 0, display: "flex", flexDirection: "column" },
});

/** What 填表 works on. */
export interface FillScreenProps {
  readonly model: AuditModel;
  readonly session: Session;
  readonly place: PanePlace;
  /** The pages by their jobs. */
  readonly pages?: Readonly<Partial<Record<FillJob, FillPage>>>;
}

/** 填表: the list of jobs, and the page of one in its place. */
export function FillScreen({ model, session, place, pages = FILL_PAGES }: FillScreenProps) {
  const styles = useStyles();
  const { tab, job } = useSyncExternalStore(place.subscribe, place.state);
  const { session: told, dismissed, applying } = useSyncExternalStore(model.subscribe, model.state);
  const guarded = useMemo(() => guardedSession(session, model), [session, model]);
  const screen = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<FillJob>>(new Set());
  const last = useRef<FillJob>(undefined);
  const here = job !== undefined && pages[job] ? job : undefined;
  if (here !== undefined && !opened.has(here)) setOpened(new Set([...opened, here]));

  useEffect(() => {
    if (tab !== "fill" || last.current === here) return;
    const way = here ?? last.current;
    last.current = here;
    const found = here === undefined ? `[data-job="${way}"]` : `[data-page="${way}"] h1`;
    screen.current?.querySelector<HTMLElement>(found)?.focus({ preventScroll: here !== undefined });
  }, [tab, here]);

  const notices = (
    <Notices
      notices={told.notices.filter(({ message }) => !dismissed.has(message))}
      applying={applying}
      onDismiss={model.dismiss}
      onRetry={(notice) => void model.retry(notice)}
    />
  );
  const back = (): void => place.openJob(undefined);
  return (
    <div ref={screen} className={styles.root}>
      <div className={styles.layer} style={here === undefined ? {} : { visibility: "hidden" }}>
        {here === undefined && notices}
        <FillHome session={told} workbook={session.workbook()} pages={pages} onOpen={place.openJob} />
      </div>
      {[...opened].map((each) => {
        const Page = pages[each];
        return (
          // A page out of sight keeps what was written on it and follows no change of the workbook.
          <Activity key={each} mode={each === here ? "visible" : "hidden"}>
            <section
              data-page={each}
              aria-label={jobName(each)}
              className={styles.layer}
              onKeyDown={onEscape(back)}
            >
              <PanelBar
                undoable={told.undoable}
                applying={applying}
                onBack={back}
                onUndo={() => void model.undo()}
              />
              {each === here && notices}
              {Page && <Page session={guarded} onBack={back} />}
            </section>
          </Activity>
        );
      })}
    </div>
  );
}
