import { makeStyles, Spinner } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Session } from "../../app/session";
import type { HostCapabilities } from "../../hosts/port";
import { OwnRelationsPage } from "../own-relations/own-relations-page";
import { RulePage } from "../pages/rule-page";
import { AnswersList } from "./answers-list";
import { AuditHeader } from "./audit-header";
import type { AuditModel } from "./audit-state";
import { cellTexts } from "./cell-texts";
import { CheckFailed } from "./check-failed";
import { EmptyList } from "./empty-list";
import { FindingList } from "./finding-list";
import { ActionBar } from "./action-bar";
import { GoneList, showGone } from "./gone-list";
import { lacksOf } from "./lacks";
import { LacksList } from "./lacks-list";
import { Notices } from "./notices";
import { Spoken } from "./spoken";
import { tallyOf } from "./tally";
import { lastWaivers } from "./last-waivers";
import { alikeIn } from "./scope";
import { UnrecognisedSheets } from "./unrecognised-sheets";
import { useReturnToList } from "./use-return-to-list";
import { WaiveForm } from "./waive-form";
import { WaivedList } from "./waived-list";
import { ruleTitle } from "./words";

const useStyles = makeStyles({
  root: { position: "relative", flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  screen: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  body: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden" },
  bars: { display: "flex", flexDirection: "column" },
  first: { padding: "32px 16px" },
});

interface Props {
  readonly model: AuditModel;
  readonly session: Session;
  readonly capabilities: HostCapabilities;
}

/** 审核: what is this table, what is wrong, what to do next. */
export function AuditScreen({ model, session, capabilities }: Props) {
  const styles = useStyles();
  const answersId = useId();
  const lacksId = useId();
  const [answersOpen, setAnswersOpen] = useState(false);
  const [lacksOpen, setLacksOpen] = useState(false);
  const gone = useRef<HTMLDivElement>(null);
  const state = useSyncExternalStore(model.subscribe, model.state);
  // Long lists are drawn in small pieces after the figures over them, and never hold up typing.
  const rows = useDeferredValue(state.rows);
  const tally = useMemo(() => tallyOf(state.sight), [state.sight]);
  const { report, problem, status, notices } = state.session;
  const lacks = useMemo(() => lacksOf(capabilities), [capabilities]);
  const textAt = useMemo(() => cellTexts(report?.reading.documents ?? []), [report]);
  const { scope, sight, page } = state;
  const { waiving } = state;
  const writing = state.relationsOpen && report !== undefined;
  const covered = page !== undefined || writing;
  const screen = useReturnToList(page !== undefined || waiving !== undefined);
  const failed = status === "failed" && problem;
  return (
    <div className={styles.root}>
      {/* Out of sight while a page lies over it, but in its place: the list keeps where it was scrolled to. */}
      <div ref={screen} className={styles.screen} style={covered ? { visibility: "hidden" } : {}}>
        <AuditHeader
          {...{ state, tally, model, session, capabilities, answersId, answersOpen }}
          onToggleAnswers={() => setAnswersOpen(!answersOpen)}
          {...{ lacks, lacksId, lacksOpen }}
          onToggleLacks={() => setLacksOpen(!lacksOpen)}
          onGone={() => showGone(gone.current)}
        />
        <div className={styles.body}>
          <div className={styles.bars}>
            {failed && (
              <CheckFailed problem={problem} hasOlder={!!report} onRetry={() => void session.check()} />
            )}
            <Notices
              notices={notices.filter((notice) => !state.dismissed.has(notice.message))}
              applying={state.applying}
              onDismiss={model.dismiss}
              onRetry={(notice) => void model.retry(notice)}
            />
          </div>
          {!report && !failed && (
            <Spinner className={styles.first} size="tiny" label="正在读取和检查工作簿…" />
          )}
          {report && (
            <>
              {lacksOpen && <LacksList id={lacksId} lacks={lacks} />}
              {answersOpen && <AnswersList id={answersId} outcomes={sight.outcomes} onJump={model.jump} />}
              {rows.length === 0 ? (
                <EmptyList
                  {...{ report, sight, scope, tally }}
                  onWholeWorkbook={() => model.setScope("workbook")}
                  onClearFilter={model.clearFilter}
                />
              ) : (
                <FindingList
                  {...{ rows, textAt, model }}
                  cursor={state.cursor}
                  details={state.details}
                  applying={state.applying}
                  homeSheet={scope === "table" ? sight.sheet : undefined}
                />
              )}
              <GoneList list={gone} changes={sight.changes} onJump={model.jump} />
              <WaivedList
                waived={sight.waived}
                stale={sight.stale}
                applying={state.applying}
                onJump={model.jump}
                onRestore={(line) => void model.restore(line)}
              />
              <UnrecognisedSheets
                sheets={report.reading.unrecognised}
                open={report.reading.documents.length === 0}
                onJump={model.jump}
              />
            </>
          )}
        </div>
        {report && waiving && (
          <WaiveForm
            key={waiving.fingerprint}
            finding={waiving}
            alike={alikeIn(sight, waiving).length}
            {...lastWaivers(report)}
            applying={state.applying}
            onWaive={(reason, by, alike) => void model.waive(reason, by, alike)}
            onCancel={model.cancelWaive}
          />
        )}
        {report && <ActionBar {...{ state, report, model, textAt }} notes={capabilities.notes} />}
      </div>
      {page !== undefined && (
        <RulePage key={page} rule={page} title={ruleTitle(page)} onBack={model.closePage} />
      )}
      {writing && (
        <OwnRelationsPage
          desk={model.relations}
          report={report}
          notices={notices.filter((notice) => !state.dismissed.has(notice.message))}
          undoable={state.session.undoable}
          applying={state.applying}
          onDismiss={model.dismiss}
          onRetry={(notice) => void model.retry(notice)}
          onUndo={() => void model.undo()}
          onJump={model.jump}
          onBack={() => model.showRelations(false)}
        />
      )}
      <Spoken text={state.announcement} />
    </div>
  );
}
