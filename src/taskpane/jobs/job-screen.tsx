import { makeStyles } from "@fluentui/react-components";
import { Activity, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Session } from "../../app/session";
import type { SessionState } from "../../app/session-state";
import type { AuditModel } from "../audit/audit-state";
import { Notices } from "../audit/notices";
import { onEscape } from "../on-escape";
import { PanelBar } from "../own-relations/panel-bar";
import type { JobOf, JobTab, PanePlace } from "../pane-place";
import { guardedSession } from "./guarded-session";
import type { Job, JobPage, JobPages } from "./job";

const useStyles = makeStyles({
  root: { position: "relative", flexGrow: 1, minHeight: 0 },
  layer: { position: "absolute", inset: 0, display: "flex", flexDirection: "column" },
});

/** What a tab of jobs works on. */
export interface JobScreenProps {
  readonly model: AuditModel;
  readonly session: Session;
  readonly place: PanePlace;
}

interface Props<T extends JobTab> extends JobScreenProps {
  readonly tab: T;
  readonly jobs: readonly Job<JobOf<T>>[];
  readonly pages: JobPages<JobOf<T>>;
  /** The list of jobs. */
  readonly home: (told: SessionState, guarded: Session) => ReactNode;
}

/** A tab of jobs: the list of them, and the page of one in its place. */
export function JobScreen<T extends JobTab>({ model, session, place, tab, jobs, pages, home }: Props<T>) {
  const styles = useStyles();
  const now = useSyncExternalStore(place.subscribe, place.state);
  const { session: told, dismissed, applying } = useSyncExternalStore(model.subscribe, model.state);
  const guarded = useMemo(() => guardedSession(session, model), [session, model]);
  const screen = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<JobOf<T>>>(new Set());
  const last = useRef<JobOf<T>>(undefined);
  const job = now.jobs[tab];
  const here = job !== undefined && pages[job] ? job : undefined;
  if (here !== undefined && !opened.has(here)) setOpened(new Set([...opened, here]));

  useEffect(() => {
    if (now.tab !== tab || last.current === here) return;
    const way = here ?? last.current;
    last.current = here;
    const found = here === undefined ? `[data-job="${way}"]` : `[data-page="${way}"] h1`;
    screen.current?.querySelector<HTMLElement>(found)?.focus({ preventScroll: here !== undefined });
  }, [tab, now.tab, here]);

  const notices = (
    <Notices
      notices={told.notices.filter(({ message }) => !dismissed.has(message))}
      applying={applying}
      onDismiss={model.dismiss}
      onRetry={(notice) => void model.retry(notice)}
    />
  );
  const back = (): void => place.openJob(tab, undefined);
  return (
    <div ref={screen} className={styles.root}>
      {/* Out of sight, neither the list nor a page follows changes of the workbook; what was written on them is kept. */}
      <Activity mode={here === undefined && now.tab === tab ? "visible" : "hidden"}>
        <div className={styles.layer}>
          {here === undefined && notices}
          {home(told, guarded)}
        </div>
      </Activity>
      {[...opened].map((each) => {
        const Page: JobPage | undefined = pages[each];
        return (
          <Activity key={each} mode={each === here ? "visible" : "hidden"}>
            <section
              data-page={each}
              aria-label={jobs.find(({ id }) => id === each)?.name}
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
