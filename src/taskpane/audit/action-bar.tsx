import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useId, useMemo, useRef, useState } from "react";
import type { CheckReport } from "../../app/check-workbook";
import { safeCells } from "./all-fixes";
import type { Edit } from "../../sheet/edit";
import type { AuditModel, AuditState } from "./audit-state";
import type { TextAt } from "./cell-texts";
import { ExportPanel } from "./export-panel";
import { FixPreview } from "./fix-preview";

const useStyles = makeStyles({
  root: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  bar: { display: "flex", alignItems: "center", gap: "8px", padding: "6px 12px" },
  button: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
  undo: { marginLeft: "auto" },
});

interface Props {
  readonly state: AuditState;
  readonly report: CheckReport;
  readonly model: AuditModel;
  readonly textAt: TextAt;
  /** Whether findings can be written on cells as notes. */
  readonly notes: boolean;
}

/** 全部修复, 导出意见 and 撤销, and what the first two are about to do. */
export function ActionBar({ state, report, model, textAt, notes }: Props) {
  const styles = useStyles();
  const panelId = useId();
  const [asked, setAsked] = useState<"fix-all" | "export">();
  const bar = useRef<HTMLDivElement>(null);
  const { sight, scope, applying } = state;
  const { undoable } = state.session;
  const { documents } = report.reading;
  const count = useMemo(() => safeCells(sight, scope, documents).length, [sight, scope, documents]);
  const edit = useMemo(
    () => (asked === "fix-all" ? model.planAll(sight, scope, documents) : undefined),
    [asked, model, sight, scope, documents],
  );
  const fixing = edit !== undefined && edit.cells.length > 0;

  async function apply(planned: Edit): Promise<void> {
    setAsked(undefined);
    await model.apply(planned);
    focus("undo");
  }

  function cancel(): void {
    setAsked(undefined);
    focus(asked ?? "undo");
  }

  function focus(button: "fix-all" | "export" | "undo"): void {
    bar.current?.querySelector<HTMLElement>(`[data-do="${button}"]`)?.focus();
  }

  return (
    <footer className={styles.root}>
      {fixing && (
        <FixPreview
          {...{ textAt, applying }}
          id={panelId}
          edit={edit}
          showSheets={scope === "workbook"}
          onApply={() => void apply(edit)}
          onCancel={cancel}
        />
      )}
      {asked === "export" && (
        <ExportPanel
          {...{ sight, scope, model, notes, applying }}
          id={panelId}
          onWrite={(planned) => void apply(planned)}
          onCancel={cancel}
        />
      )}
      <div ref={bar} className={styles.bar}>
        {count > 0 && (
          <Button
            data-do="fix-all"
            className={styles.button}
            size="small"
            aria-expanded={fixing}
            aria-controls={panelId}
            disabledFocusable={applying}
            title="只做安全的修复；先列出改前改后，再由您决定"
            onClick={() => setAsked(fixing ? undefined : "fix-all")}
          >
            全部修复 {count} 处
          </Button>
        )}
        <Button
          data-do="export"
          className={styles.button}
          size="small"
          aria-expanded={asked === "export"}
          aria-controls={panelId}
          disabledFocusable={applying}
          title="把列出的问题写到“审核意见”工作表，或写成批注；先看要写什么，再由您决定"
          onClick={() => setAsked(asked === "export" ? undefined : "export")}
        >
          导出意见
        </Button>
        <Button
          data-do="undo"
          className={styles.undo}
          appearance="subtle"
          size="small"
          icon={<ArrowUndoRegular />}
          disabledFocusable={undoable === undefined || applying}
          title={undoable ?? "没有可撤销的修改"}
          onClick={() => void model.undo()}
        >
          撤销
        </Button>
      </div>
    </footer>
  );
}
