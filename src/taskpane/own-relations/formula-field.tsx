import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { piecesOf, type TextMark } from "./formula-marks";

const useStyles = makeStyles({
  // The text itself makes the field as high as it needs; what is typed into lies over it.
  root: { position: "relative", minHeight: "58px" },
  both: {
    boxSizing: "border-box",
    margin: 0,
    padding: "5px 8px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "22px",
    letterSpacing: "normal",
    whiteSpace: "pre-wrap",
    wordBreak: "break-all",
    overflowWrap: "anywhere",
  },
  shown: { minHeight: "58px", color: "transparent" },
  wrong: {
    color: "transparent",
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textUnderlineOffset: "3px",
    textDecorationSkipInk: "none",
  },
  field: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    overflow: "hidden",
    resize: "none",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    "::placeholder": { color: tokens.colorNeutralForeground4 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  invalid: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  back: {
    position: "absolute",
    inset: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  front: { position: "relative" },
});

interface Props {
  readonly id: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly marks: readonly TextMark[];
  readonly invalid: boolean;
  /** The ids of what tells more about it. */
  readonly describedBy: string;
  readonly onChange: (value: string) => void;
}

/** Where formulas are written, one a line; what is wrong in them is underlined. */
export function FormulaField({ id, field, value, marks, invalid, describedBy, onChange }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div aria-hidden="true" className={styles.back} />
      <div aria-hidden="true" className={mergeClasses(styles.both, styles.front, styles.shown)}>
        {piecesOf(value, marks).map(({ text, wrong }, index) =>
          wrong ? (
            <span key={index} className={styles.wrong} data-wrong="">
              {text}
            </span>
          ) : (
            text
          ),
        )}
        {/* A line that was just begun has its height too. */}
        {"\u200b"}
      </div>
      <textarea
        id={id}
        ref={field}
        className={mergeClasses(styles.both, styles.field, invalid && styles.invalid)}
        value={value}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={invalid}
        aria-describedby={describedBy}
        placeholder="部门预算收支总表[收入总计] = 部门预算收支总表[支出总计]"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
