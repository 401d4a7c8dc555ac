import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef } from "react";
import { tryLines } from "../../app/try-lines";
import type { Document } from "../../model/documents";
import type { CellRef } from "../../sheet/address";
import type { Draft, DraftProblems } from "./draft";
import { ExampleList } from "./example-list";
import { FormulaField } from "./formula-field";
import { marksIn, type TextMark } from "./formula-marks";
import { FormulaProblems } from "./formula-problems";
import { RelationFields } from "./relation-fields";
import { trialSummary } from "./trial-counts";
import { TrialResult } from "./trial-result";
import { useSettled } from "./use-settled";
import { WordList } from "./word-list";
import { tablesIn } from "./words";

/** Nothing is worked out while someone is typing. */
const QUIET = 300;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  label: { display: "block", marginBottom: "2px", lineHeight: "18px" },
  summary: {
    margin: "4px 0 0",
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    ":empty": { margin: 0 },
  },
  help: { lineHeight: "18px" },
  opener: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  inside: { padding: "4px 0 4px 12px" },
  hint: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  problem: { margin: "4px 0 0", color: tokens.colorStatusDangerForeground3 },
});

interface Props {
  /** The id of its form. */
  readonly id: string;
  readonly draft: Draft;
  readonly documents: readonly Document[];
  /** What is to be mended before it can be saved; told once saving was asked for. */
  readonly problems: DraftProblems;
  readonly onWrite: (part: Partial<Draft>) => void;
  readonly onSave: () => void;
  readonly onJump: (at: CellRef) => void;
}

/** Where one relation is written, and tried while it is written. */
export function RelationEditor(props: Props) {
  const { draft, documents, problems, id, onWrite, onSave, onJump } = props;
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number>(undefined);
  const { formulas } = draft;
  const settled = useSettled(formulas, QUIET);
  const tried = useMemo(() => tryLines(settled, documents), [settled, documents]);
  const marks = useMemo(() => marksIn(settled, tried), [settled, tried]);
  const tables = useMemo(() => tablesIn(documents), [documents]);
  // What is typed meanwhile has other characters at these places.
  const current = settled === formulas ? marks : [];

  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [formulas]);

  function put(text: string, from: number, to: number): void {
    caret.current = from + text.length;
    onWrite({ formulas: formulas.slice(0, from) + text + formulas.slice(to) });
  }

  function insert(text: string): void {
    const { selectionStart = formulas.length, selectionEnd = formulas.length } = field.current ?? {};
    put(text, selectionStart, selectionEnd);
  }

  /** An example becomes a line of its own. */
  function add(text: string): void {
    const before = formulas.trimEnd();
    put(before === "" ? text : `\n${text}`, before.length, formulas.length);
  }

  function show({ from, to }: TextMark): void {
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  }

  return (
    <form
      id={id}
      noValidate
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <div>
        <label htmlFor={`${id}-field`} className={styles.label}>
          公式（一行一条）
        </label>
        <FormulaField
          id={`${id}-field`}
          field={field}
          value={formulas}
          marks={current}
          invalid={current.length > 0 || problems.formulas !== undefined}
          describedBy={`${id}-wrong ${id}-said`}
          onChange={(text) => onWrite({ formulas: text })}
        />
        <FormulaProblems id={`${id}-wrong`} marks={current} onShow={show} />
        {problems.formulas !== undefined && current.length === 0 && (
          <p role="alert" className={styles.problem}>
            {problems.formulas}
          </p>
        )}
        <p id={`${id}-said`} role="status" className={styles.summary}>
          {trialSummary(tried)}
        </p>
        <TrialResult tried={tried} onJump={onJump} />
      </div>
      <details className={styles.help}>
        <summary className={styles.opener}>插入表、行、列的名称</summary>
        <div className={styles.inside}>
          <WordList tables={tables} documents={documents} onInsert={insert} />
        </div>
      </details>
      <details className={styles.help} open={formulas === ""}>
        <summary className={styles.opener}>写法和例子</summary>
        <div className={styles.inside}>
          <p className={styles.hint}>
            写成“左边 = 右边”，也可用 ≠、≥、≤、＞、＜；一格写作 表名[行,
            列]，行可以写名称或科目编码。点一个例子就写进公式：
          </p>
          <ExampleList tables={tables} onTake={add} />
        </div>
      </details>
      <RelationFields draft={draft} problems={problems} onWrite={onWrite} />
    </form>
  );
}
