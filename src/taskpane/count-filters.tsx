import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PlainButton } from "./audit/plain-button";

const useStyles = makeStyles({
  root: { display: "grid", gap: "6px" },
  2: { gridTemplateColumns: "1fr 1fr" },
  3: { gridTemplateColumns: "1fr 1fr 1fr" },
  filter: {
    display: "flex",
    alignItems: "center",
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
  count: {
    flexGrow: 1,
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  none: { color: tokens.colorNeutralForeground3 },
});

/** A kind of what a list holds. */
export interface CountFilter<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly title: string;
  readonly icon: ReactNode;
  readonly count: number;
  readonly isPressed: boolean;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly columns: 2 | 3;
  readonly filters: readonly CountFilter<Id>[];
  readonly onToggle: (id: Id) => void;
}

/** How many there are of each kind, as buttons that say which kinds are listed. */
export function CountFilters<Id extends string>({ label, columns, filters, onToggle }: Props<Id>) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={mergeClasses(styles.root, styles[columns])}>
      {filters.map(({ id, name, title, icon, count, isPressed }) => (
        <PlainButton
          key={id}
          aria-pressed={isPressed}
          title={title}
          className={mergeClasses(styles.filter, isPressed && styles.pressed)}
          onClick={() => onToggle(id)}
        >
          {icon}
          {name}
          <span className={mergeClasses(styles.count, count === 0 && styles.none)}>{count}</span>
        </PlainButton>
      ))}
    </div>
  );
}
