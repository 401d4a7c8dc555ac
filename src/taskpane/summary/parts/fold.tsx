import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { Chevron } from "../../audit/chevron";
import { PlainButton } from "../../audit/plain-button";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 0" },
  heading: { margin: 0, font: "inherit" },
  opener: { width: "100%", display: "flex", alignItems: "flex-start", gap: "6px", lineHeight: "20px" },
  title: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  note: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  warning: { color: tokens.colorStatusWarningForeground3 },
  chevron: { padding: "2px 0" },
});

interface Props {
  readonly title: string;
  /** How much stands in it: 12 个. */
  readonly note: string;
  readonly isWarning?: boolean;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A part of a page that can be opened and put away. */
export function Fold({ title, note, isWarning = false, isOpenAtFirst = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <section className={styles.root}>
      <h2 className={styles.heading}>
        <PlainButton
          className={styles.opener}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <span className={styles.title}>{title}</span>
          <span className={mergeClasses(styles.note, isWarning && styles.warning)}>{note}</span>
          <span className={styles.chevron}>
            <Chevron open={isOpen} />
          </span>
        </PlainButton>
      </h2>
      <div id={id}>{isOpen && children}</div>
    </section>
  );
}
