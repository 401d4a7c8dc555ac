import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useId, useMemo, useRef, useState } from "react";
import type { CheckReport } from "../../app/check-workbook";
import { canFix, safeCells } from "./all-fixes";
import type { Edit } from "../../sheet/edit";
import type { AuditModel, AuditState } from "./audit-state";
import type { TextAt } from "./cell-texts";
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
}

/** 全部修复 and 撤销; not there while nothing can be mended or taken back. */
export function FixBar({ state, report, model, textAt }: Props) {
  const styles = useStyles();
  const previewId = useId();
  const [asked, setAsked] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const focus = (button: "fix-all" | "undo") =>
    bar.current?.querySelector<HTMLElement>(`[data-do="${button}"]`)?.focus();
  const { sight, scope, applying } = state;
  const { undoable } = state.session;
  const { documents } = report.reading;
  const count = useMemo(() => safeCells(sight, scope, documents).length, [sight, scope, documents]);
  const edit = useMemo(
    () => (asked ? model.planAll(sight, scope, documents) : undefined),
    [asked, model, sight, scope, documents],
  );
  if (!canFix(sight) && undoable === undefined) return null;
  const open = edit !== undefined && edit.cells.length > 0;

  async function apply(planned: Edit): Promise<void> {
    setAsked(false);
    await model.apply(planned);
    focus("undo");
  }

  function cancel(): void {
    setAsked(false);
    focus("fix-all");
  }

  return (
    <footer className={styles.root}>
      {open && (
        <FixPreview
          {...{ textAt, applying }}
          id={previewId}
          edit={edit}
          showSheets={scope === "workbook"}
          onApply={() => void apply(edit)}
          onCancel={cancel}
        />
      )}
      <div ref={bar} className={styles.bar}>
        {count > 0 && (
          <Button
            data-do="fix-all"
            className={styles.button}
            size="small"
            aria-expanded={open}
            aria-controls={previewId}
            disabledFocusable={applying}
            title="只做安全的修复；先列出改前改后，再由您决定"
            onClick={() => setAsked(!open)}
          >
            全部修复 {count} 处
          </Button>
        )}
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
