import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useId, useMemo, useRef, useState } from "react";
import type { CheckReport } from "../../app/check-workbook";
import { allFixes, canFix } from "./all-fixes";
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
  const fixes = useMemo(() => allFixes(sight, scope, documents), [sight, scope, documents]);
  if (!canFix(sight) && undoable === undefined) return null;
  const title = `全部修复 ${fixes.length} 项`;
  const open = asked && fixes.length > 0;

  async function apply(): Promise<void> {
    await model.apply(title, fixes);
    setAsked(false);
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
          {...{ fixes, textAt, applying }}
          id={previewId}
          showSheets={scope === "workbook"}
          onApply={() => void apply()}
          onCancel={cancel}
        />
      )}
      <div ref={bar} className={styles.bar}>
        {fixes.length > 0 && (
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
            {title}
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
