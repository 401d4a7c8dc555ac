import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Edit } from "../../sheet/edit";
import { isEmptyEdit } from "../../sheet/edit";
import { onEscape } from "../on-escape";
import type { AuditModel } from "./audit-state";
import { ExportLines } from "./export-lines";
import type { Scope, Sight } from "./scope";
import { SCOPE_NAMES } from "./words";
import { useFirstButton } from "../use-first-button";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, ":empty": { display: "none" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  button: { minWidth: "auto" },
});

interface Props {
  readonly id: string;
  readonly sight: Sight;
  readonly scope: Scope;
  readonly model: AuditModel;
  /** Whether findings can be written on cells as notes. */
  readonly notes: boolean;
  readonly applying: boolean;
  readonly onWrite: (edit: Edit) => void;
  readonly onCancel: () => void;
}

/** 导出审核意见: what it would write, and where to; nothing behind it is shut off. */
export function ExportPanel({ id, sight, scope, model, notes, applying, onWrite, onCancel }: Props) {
  const styles = useStyles();
  const buttons = useFirstButton();
  const [said, setSaid] = useState("");
  const plan = useMemo(() => model.planReview(sight), [model, sight]);
  const findings = sight.findings.map(({ finding }) => finding);
  const isUpToDate = !plan || isEmptyEdit(plan.edit);

  async function annotate(chosen: typeof findings): Promise<void> {
    const written = await model.annotate(chosen);
    if (written === undefined) return;
    if (chosen.length === 0) setSaid("本加载项写的批注已清除，别的批注没有动。");
    else setSaid(written === 0 ? "没有写批注，原因见上面的提示。" : `已在 ${written} 个单元格写批注。`);
  }

  return (
    <section id={id} className={styles.root} aria-label="导出审核意见" onKeyDown={onEscape(onCancel)}>
      <h2 className={styles.title}>
        导出审核意见：{SCOPE_NAMES[scope]} {findings.length} 个问题
      </h2>
      {plan && <ExportLines plan={plan} sheet={scope === "table" ? sight.sheet : undefined} />}
      <div ref={buttons} className={styles.buttons}>
        <Button
          className={styles.button}
          size="small"
          appearance="primary"
          disabledFocusable={applying || isUpToDate}
          title="写在“审核意见”工作表里，可以填处理意见和理由，可以撤销"
          onClick={() => plan && onWrite(plan.edit)}
        >
          写到工作表
        </Button>
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={applying || !notes || findings.length === 0}
          title={
            notes
              ? "每个有问题的单元格写一条批注，替换本加载项以前写的；别的批注不动"
              : "这个表格程序不能由加载项写批注，请写到工作表"
          }
          onClick={() => void annotate(findings)}
        >
          写成批注
        </Button>
        {notes && (
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={applying}
            title="只清除本加载项写的批注，所有工作表"
            onClick={() => void annotate([])}
          >
            清除批注
          </Button>
        )}
        <Button className={styles.button} size="small" onClick={onCancel}>
          关闭
        </Button>
      </div>
      {!notes && <p className={styles.note}>这个表格程序不能由加载项写批注，请写到工作表。</p>}
      <p role="status" className={styles.note}>
        {said}
      </p>
    </section>
  );
}
