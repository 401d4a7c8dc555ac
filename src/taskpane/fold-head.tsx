import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Chevron } from "./audit/chevron";
import { PlainButton } from "./audit/plain-button";

const useStyles = makeStyles({
  heading: { flexGrow: 1, minWidth: 0, margin: 0, font: "inherit" },
  opener: { width: "100%", display: "flex", alignItems: "flex-start", gap: "6px" },
  title: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  note: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  warning: { color: tokens.colorStatusWarningForeground3 },
  chevron: { padding: "3px 0" },
});

interface Props {
  readonly title: string;
  /** How much stands below it: 12 处. */
  readonly note: string;
  readonly isWarning?: boolean;
  readonly isOpen: boolean;
  /** The id of what it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** A heading that opens what is below it, and puts it away. */
export function FoldHead({ title, note, isWarning = false, isOpen, controls, onToggle }: Props) {
  const styles = useStyles();
  return (
    <h2 className={styles.heading}>
      <PlainButton
        className={styles.opener}
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
      >
        <span className={styles.title}>{title}</span>
        <span className={mergeClasses(styles.note, isWarning && styles.warning)}>{note}</span>
        <span className={styles.chevron}>
          <Chevron open={isOpen} />
        </span>
      </PlainButton>
    </h2>
  );
}
