import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { SessionState } from "../../app/session-state";
import type { WorkbookSnapshot } from "../../sheet/snapshot";
import { PlainButton } from "../audit/plain-button";
import type { FillPage } from "./pages";
import { useJobFacts } from "./job-facts";
import { FILL_JOBS, type FillJob } from "./jobs";

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
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
  },
  fact: { color: tokens.colorNeutralForeground3 },
  arrow: { gridColumn: "2", gridRow: "1 / span 2", color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly session: SessionState;
  readonly workbook: WorkbookSnapshot | undefined;
  readonly pages: Readonly<Partial<Record<FillJob, FillPage>>>;
  readonly onOpen: (job: FillJob) => void;
}

/** The jobs of 填表: what each gives, and what of this workbook it would work on. */
export function FillHome({ session, workbook, pages, onOpen }: Props) {
  const styles = useStyles();
  const facts = useJobFacts(session, workbook);
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>填表</h1>
      <ul className={styles.list}>
        {FILL_JOBS.filter(({ id }) => pages[id]).map(({ id, name, gives }) => {
          const fact = facts[id];
          return (
            <li key={id} className={styles.item}>
              <PlainButton data-job={id} className={styles.job} onClick={() => onOpen(id)}>
                <span className={styles.name}>{name}</span>
                <span className={styles.line}>
                  {gives}
                  {fact !== undefined && <span className={styles.fact}> · {fact}</span>}
                </span>
                <ChevronRightRegular className={styles.arrow} aria-hidden="true" />
              </PlainButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
