import { Button, Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import type { Finding } from "../../rules/outcome";
import { toA1 } from "../../sheet/address";
import { onEscape } from "../on-escape";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  field: {
    display: "grid",
    gridTemplateColumns: "44px minmax(0, 1fr)",
    alignItems: "center",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
  },
  missing: { color: tokens.colorStatusDangerForeground3 },
  buttons: { display: "flex", gap: "8px" },
});

interface Props {
  readonly finding: Finding;
  /** How many more findings of the same rule are in sight. */
  readonly alike: number;
  /** Reasons that were given before, to choose from. */
  readonly reasons: readonly string[];
  /** Who waived last. */
  readonly by: string;
  readonly applying: boolean;
  readonly onWaive: (reason: string, by: string, alike: boolean) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is to be left as it is; without a reason there is no waiver. */
export function WaiveForm({ finding, alike, reasons, by: last, applying, onWaive, onCancel }: Props) {
  const styles = useStyles();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(last);
  const [all, setAll] = useState(false);
  const [missing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (applying) return;
    if (reason.trim() !== "") return onWaive(reason.trim(), by.trim(), all);
    setMissing(true);
    field.current?.focus();
  }

  return (
    <form
      noValidate
      className={styles.root}
      aria-labelledby={`${id}-title`}
      onSubmit={submit}
      onKeyDown={onEscape(onCancel)}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        忽略：{finding.title}（{toA1(finding.at)}）
      </h2>
      <label className={styles.field}>
        理由
        <Input
          input={{ ref: field, list: `${id}-reasons` }}
          size="small"
          value={reason}
          aria-required
          aria-invalid={missing}
          aria-describedby={`${id}-note`}
          placeholder="为什么可以不改"
          onChange={(_event, data) => {
            setReason(data.value);
            setMissing(false);
          }}
        />
      </label>
      <datalist id={`${id}-reasons`}>
        {reasons.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <label className={styles.field}>
        经办人
        <Input size="small" value={by} placeholder="可不填" onChange={(_event, data) => setBy(data.value)} />
      </label>
      {alike > 0 && (
        <Checkbox
          size="medium"
          label={`同一条规则的另外 ${alike} 处也用这个理由忽略`}
          checked={all}
          onChange={(_event, data) => setAll(data.checked === true)}
        />
      )}
      <p
        id={`${id}-note`}
        className={missing ? styles.missing : styles.note}
        role={missing ? "alert" : undefined}
      >
        {missing
          ? "请写理由，没有理由不能忽略。"
          : "记在“审核意见”工作表里，随文件走；内容一改，问题会重新列出。"}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={applying}>
          忽略
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
