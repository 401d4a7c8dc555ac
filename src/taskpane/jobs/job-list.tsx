import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { PlainButton } from "../audit/plain-button";
import type { Job } from "./job";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  job: {
    boxSizing: "border-box",
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    padding: "8px 12px",
    borderRadius: 0,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    // Within the list, or its edges cut the ring off.
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  line: {
    gridColumn: "1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    unicodeBidi: "isolate",
    // The rest of a long fact is on the job's page.
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
  },
  whole: { WebkitLineClamp: "none" },
  fact: { color: tokens.colorNeutralForeground3 },
  // A job that nothing is there for yet stands back; its page says what to do.
  missing: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  arrow: { gridColumn: "2", gridRow: "1 / span 2", color: tokens.colorNeutralForeground3 },
});

/** A job with what of this workbook it would work on. */
export interface ListedJob<J extends string> extends Job<J> {
  readonly fact?: string | undefined;
  /** Whether the fact says what is missing. */
  readonly isMissing?: boolean;
}

interface Props<J extends string> {
  readonly label: string;
  readonly jobs: readonly ListedJob<J>[];
  readonly onOpen: (job: J) => void;
}

/** Jobs: what each gives, and what of this workbook it would work on. */
export function JobList<J extends string>({ label, jobs, onOpen }: Props<J>) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {jobs.map(({ id, name, gives, fact, isMissing = false }) => (
        <li key={id} className={styles.item}>
          <PlainButton data-job={id} className={styles.job} onClick={() => onOpen(id)}>
            <span className={mergeClasses(styles.name, isMissing && styles.missing)}>{name}</span>
            <span className={mergeClasses(styles.line, isMissing && styles.whole)}>
              {gives}
              {fact !== undefined && <span className={styles.fact}> · {fact}</span>}
            </span>
            <ChevronRightRegular className={styles.arrow} aria-hidden="true" />
          </PlainButton>
        </li>
      ))}
    </ul>
  );
}
