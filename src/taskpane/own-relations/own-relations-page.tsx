import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useSyncExternalStore } from "react";
import type { CheckReport } from "../../app/check-workbook";
import type { CellRef } from "../../sheet/address";
import type { Problem } from "../../sheet/result";
import { Notices } from "../audit/notices";
import { onEscape } from "../on-escape";
import { draftProblems } from "./draft";
import type { RelationDesk } from "./desk";
import { draftIn, relationsOf, takenBeside } from "./desk-state";
import { EditorBar } from "./editor-bar";
import { OwnList } from "./own-list";
import { PanelBar } from "./panel-bar";
import { PanelButtons } from "./panel-buttons";
import { PickedRelations } from "./picked-file";
import { RelationEditor } from "./relation-editor";
import { SheetProblems } from "./sheet-problems";
import { ProfileProblems } from "../audit/profile-problems";

const useStyles = makeStyles({
  root: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "10px 12px 16px" },
  title: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: "22px",
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  heading: {
    margin: "14px 0 6px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
  empty: { margin: "6px 0 0", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly desk: RelationDesk;
  readonly report: CheckReport;
  readonly notices: readonly Problem[];
  readonly undoable: string | undefined;
  readonly applying: boolean;
  readonly onDismiss: (notice: string) => void;
  readonly onRetry: (notice: Problem) => void;
  readonly onUndo: () => void;
  readonly onJump: (at: CellRef) => void;
  readonly onBack: () => void;
}

/** 自定义审核公式, in place of the list: those there are, and one that is written and tried. */
export function OwnRelationsPage(props: Props) {
  const { desk, report, notices, undoable, applying, onDismiss, onRetry, onUndo, onJump, onBack } = props;
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const form = useId();
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const { relations, problems } = report.own;
  const own = relationsOf(report);
  const { current, picked, isRefused, said } = state;
  const draft = draftIn(state, own);
  const saved = own.find(({ relation }) => relation.id === current);

  useEffect(() => title.current?.focus({ preventScroll: true }), []);

  function open(id: string | undefined): void {
    desk.edit(id);
    toEditor();
  }

  /** Where what had the focus is about to go. */
  function toEditor(): void {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }

  function putBack(): void {
    desk.putBack();
    title.current?.focus();
  }

  async function save(): Promise<void> {
    if (applying || (await desk.save())) return;
    page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  return (
    <section className={styles.root} aria-label="自定义审核公式" onKeyDown={onEscape(onBack)}>
      <PanelBar undoable={undoable} applying={applying} onBack={onBack} onUndo={onUndo} />
      <Notices {...{ notices, applying, onDismiss, onRetry }} />
      <div ref={page} className={styles.page}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          自定义审核公式
        </h1>
        <PanelButtons
          desk={desk}
          relations={own.map(({ relation }) => relation)}
          onNew={() => open(undefined)}
        />
        {picked?.ok === true && (
          <PickedRelations
            name={picked.name}
            relations={picked.relations}
            own={own}
            applying={applying}
            onTake={() => void desk.takePicked().then(() => title.current?.focus())}
            onCancel={putBack}
          />
        )}
        {picked?.ok === false && (
          <ProfileProblems file={picked.name} problems={picked.problems} onClose={putBack} />
        )}
        {relations.length === 0 ? (
          <p className={styles.empty}>
            还没有自己的公式。写一条，试算对了再保存；公式记在“审核公式”工作表里，随文件走。
          </p>
        ) : (
          <OwnList
            relations={relations}
            outcomes={report.outcomes}
            current={current}
            unsaved={new Set(state.drafts.keys())}
            onOpen={open}
          />
        )}
        <SheetProblems
          problems={problems}
          onJump={onJump}
          onMend={(written) => {
            desk.mend(written);
            toEditor();
          }}
        />
        <h2 ref={heading} tabIndex={-1} className={styles.heading}>
          {current === undefined ? "新公式" : `修改：${saved?.relation.title ?? (draft.title || current)}`}
        </h2>
        <RelationEditor
          key={current ?? ""}
          id={form}
          draft={draft}
          documents={report.reading.documents}
          problems={isRefused ? draftProblems(draft, takenBeside(current, own)) : {}}
          onWrite={desk.write}
          onSave={() => void save()}
          onJump={onJump}
        />
      </div>
      <EditorBar
        form={form}
        said={said}
        applying={applying}
        isUnsaved={state.drafts.has(current ?? "") || (current !== undefined && !saved)}
        isRemovable={saved?.from === "workbook"}
        onDiscard={() => {
          desk.discard();
          toEditor();
        }}
        onRemove={() => void desk.remove().then(toEditor)}
      />
    </section>
  );
}
