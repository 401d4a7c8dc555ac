import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Scope } from "./scope";
import { SCOPE_NAMES } from "./words";

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

const SCOPES: readonly Scope[] = ["table", "workbook"];

/** 本表 or 本工作簿. */
export function ScopeSwitch({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const styles = useStyles();
  const name = useId();
  return (
    <div role="radiogroup" aria-label="范围" className={styles.root}>
      {SCOPES.map((each) => (
        <label key={each} className={styles.option}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={each === scope}
            onChange={() => onChange(each)}
          />
          <span className={mergeClasses(styles.words, each === scope && styles.chosen)}>
            {SCOPE_NAMES[each]}
          </span>
        </label>
      ))}
    </div>
  );
}
