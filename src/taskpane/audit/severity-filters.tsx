import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SEVERITIES, SEVERITY_NAMES, type Severity } from "../../sheet/mark";
import { PlainButton } from "./plain-button";
import { SeverityIcon } from "./severity-icon";
import type { Tally } from "./tally";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: "6px" },
  filter: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "5px",
    minWidth: 0,
    padding: "3px 4px",
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
  none: { color: tokens.colorNeutralForeground3 },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly tally: Tally;
  readonly chosen: readonly Severity[];
  readonly onToggle: (severity: Severity) => void;
}

/** How many findings of each severity there are; pressed ones are the only ones listed. */
export function SeverityFilters({ tally, chosen, onToggle }: Props) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="只看" className={styles.root}>
      {SEVERITIES.map((severity) => {
        const count = tally.findings[severity];
        const pressed = chosen.includes(severity);
        const name = SEVERITY_NAMES[severity];
        return (
          <PlainButton
            key={severity}
            aria-pressed={pressed}
            title={pressed ? "点一下取消筛选" : `只看${name}`}
            className={mergeClasses(styles.filter, pressed && styles.pressed)}
            onClick={() => onToggle(severity)}
          >
            <SeverityIcon severity={severity} />
            {name}
            <span className={mergeClasses(styles.count, count === 0 && styles.none)}>{count}</span>
          </PlainButton>
        );
      })}
    </div>
  );
}
