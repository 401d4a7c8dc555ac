import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { Session } from "../../app/session";
import type { HostCapabilities } from "../../hosts/port";
import { RelationsButton } from "../own-relations/relations-button";
import { AnswersLine } from "./answers-line";
import type { AuditModel, AuditState } from "./audit-state";
import { ChangesLine } from "./changes-line";
import { CheckingLine } from "./checking-line";
import { Chevron } from "./chevron";
import type { Lack } from "./lacks";
import { NextButton } from "./next-button";
import { PlainButton } from "./plain-button";
import { ScopeSwitch } from "./scope-switch";
import { SearchField } from "./search-field";
import { SeverityFilters } from "./severity-filters";
import { TableHeader } from "./table-header";
import type { Tally } from "./tally";

const useStyles = makeStyles({
  root: {
    position: "relative",
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
  },
  status: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
  },
  lacks: { flexShrink: 0, display: "inline-flex", alignItems: "center", gap: "2px" },
  search: { display: "flex", gap: "4px" },
  next: { flexShrink: 0, whiteSpace: "nowrap", marginRight: "-6px" },
  answers: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: "16px", padding: 0 },
  indicator: { margin: "0 0 0 8px" },
  marking: { alignItems: "center" },
});

interface Props {
  readonly state: AuditState;
  readonly tally: Tally;
  readonly model: AuditModel;
  readonly session: Session;
  readonly capabilities: HostCapabilities;
  readonly answersId: string;
  readonly answersOpen: boolean;
  readonly onToggleAnswers: () => void;
  readonly lacks: readonly Lack[];
  readonly lacksId: string;
  readonly lacksOpen: boolean;
  readonly onToggleLacks: () => void;
  /** Shows what the last rechecks found no more. */
  readonly onGone: () => void;
}

/** What stays in sight over the list: the table, the scope, the figures, the search. */
export function AuditHeader(props: Props) {
  const { state, tally, model, session, capabilities, answersId, answersOpen, onToggleAnswers } = props;
  const { lacks, lacksId, lacksOpen, onToggleLacks, onGone } = props;
  const styles = useStyles();
  const { report, status, marking } = state.session;
  return (
    <header className={styles.root}>
      <TableHeader
        report={report}
        sight={state.sight}
        follows={capabilities.events}
        onCheck={() => void session.check()}
        profile={state.profile}
        ownProfiles={state.ownProfiles}
        profiles={model.profiles}
        onCodes={(own) => void session.setClassification(own)}
      />
      {report && (
        <>
          <div className={styles.line}>
            <ScopeSwitch scope={state.scope} onChange={model.setScope} />
            <Switch
              size="small"
              root={{ className: styles.marking }}
              label={{ children: "在单元格上标记", className: styles.label }}
              labelPosition="before"
              indicator={{ className: styles.indicator }}
              checked={marking}
              disabled={!capabilities.marks}
              title={
                capabilities.marks
                  ? "给有问题的单元格加底色；关掉就去掉，不动原有格式。标记存在工作簿里，对协作者可见"
                  : "这里不能标记单元格"
              }
              onChange={(_event, data) => void session.setMarking(data.checked)}
            />
          </div>
          <SeverityFilters tally={tally} chosen={state.severities} onToggle={model.toggleSeverity} />
          <div className={styles.status}>
            <ChangesLine
              changes={state.sight.changes}
              follows={capabilities.events}
              onNew={model.showNew}
              onGone={onGone}
            />
            {lacks.length > 0 && (
              <PlainButton
                className={styles.lacks}
                aria-expanded={lacksOpen}
                aria-controls={lacksId}
                title="这个表格程序做不到的，以及用什么代替"
                onClick={onToggleLacks}
              >
                缺少 {lacks.length} 项功能
                <Chevron open={lacksOpen} />
              </PlainButton>
            )}
          </div>
          <div className={styles.answers}>
            <AnswersLine tally={tally} open={answersOpen} controls={answersId} onToggle={onToggleAnswers} />
            <RelationsButton
              count={report.own.relations.length}
              isOpen={state.relationsOpen}
              onOpen={() => model.showRelations(true)}
            />
          </div>
          <div className={styles.search}>
            <SearchField search={state.search} onChange={model.setSearch} />
            <span className={styles.next}>
              <NextButton model={model} />
            </span>
          </div>
          {status === "checking" && <CheckingLine />}
        </>
      )}
    </header>
  );
}
