import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "22px",
  },
  // The radio itself lies invisibly over its words, so that it takes clicks and keys as any other.
  input: {
    position: "absolute",
    inset: 0,
    margin: 0,
    opacity: 0,
    cursor: "pointer",
    ":focus-visible + span": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  option: { position: "relative" },
  words: {
    display: "block",
    padding: "0 8px",
    color: tokens.colorNeutralForeground2,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
});

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  /** What can be chosen, with what users call it. */
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}

/** A choice between a few things side by side. */
export function Segments<T extends string>({ label, value, options, onChange }: Props<T>) {
  const styles = useStyles();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.root}>
      {options.map(([each, words]) => (
        <label key={each} className={styles.option}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          <span className={mergeClasses(styles.words, each === value && styles.chosen)}>{words}</span>
        </label>
      ))}
    </div>
  );
}
