import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TextCheck } from "../../../summaries/check-text/check-text";
import { PlainButton } from "../../audit/plain-button";
import { VerdictIcon } from "./verdict-icon";
import { VERDICTS, type Verdict } from "./verdicts";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "6px", margin: "6px 0" },
  filter: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    minWidth: 0,
    padding: "2px 8px",
    lineHeight: "20px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  count: {
    flexGrow: 1,
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  none: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly counts: TextCheck["counts"];
  readonly shown: ReadonlySet<Verdict>;
  readonly onToggle: (verdict: Verdict) => void;
}

/** How many figures of each verdict there are; pressed ones are listed. */
export function VerdictFilters({ counts, shown, onToggle }: Props) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="列出" className={styles.root}>
      {VERDICTS.map(({ id, name, means }) => (
        <PlainButton
          key={id}
          aria-pressed={shown.has(id)}
          title={means}
          className={mergeClasses(styles.filter, shown.has(id) && styles.pressed)}
          onClick={() => onToggle(id)}
        >
          <VerdictIcon verdict={id} />
          {name}
          <span className={mergeClasses(styles.count, counts[id] === 0 && styles.none)}>{counts[id]}</span>
        </PlainButton>
      ))}
    </div>
  );
}
