import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const MARK = "polygon(14% 44%, 0 65%, 40% 100%, 100% 16%, 84% 0, 40% 62%)";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "flex-start", gap: "6px", minWidth: 0, cursor: "pointer" },
  // Drawn by us: long lists of the library's own boxes are slow, and the browser's do not know the theme.
  box: {
    appearance: "none",
    flexShrink: 0,
    display: "grid",
    placeContent: "center",
    boxSizing: "border-box",
    width: "14px",
    height: "14px",
    margin: "2px 0",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":checked": {
      border: `1px solid ${tokens.colorCompoundBrandBackground}`,
      backgroundColor: tokens.colorCompoundBrandBackground,
      "::before": {
        content: '""',
        width: "8px",
        height: "8px",
        clipPath: MARK,
        backgroundColor: tokens.colorNeutralForegroundInverted,
      },
    },
    ":indeterminate": {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      "::before": {
        content: '""',
        width: "6px",
        height: "6px",
        clipPath: "none",
        backgroundColor: tokens.colorCompoundBrandForeground1,
      },
    },
    "@media (forced-colors: active)": { appearance: "auto" },
  },
  // Beside words that belong to something else.
  alone: { flexShrink: 0 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface Props {
  /** "some" where it stands for several of which not all are chosen. */
  readonly checked: boolean | "some";
  readonly onChange: (checked: boolean) => void;
  /** What it is called for those who do not see what it stands beside. */
  readonly label?: string;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** A check box with its words. */
export function Tick({ checked, onChange, label, className, children }: Props) {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.root, children === undefined && styles.alone, className)}>
      <input
        ref={(box) => {
          if (box) box.indeterminate = checked === "some";
        }}
        type="checkbox"
        className={styles.box}
        checked={checked === true}
        aria-label={label}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children !== undefined && <span className={styles.words}>{children}</span>}
    </label>
  );
}
