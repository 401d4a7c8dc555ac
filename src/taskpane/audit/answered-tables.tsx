import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../sheet/address";
import type { AnsweredTable } from "./answer-groups";

/** More tables than this are told as a number that opens. */
const FEW = 2;

const useStyles = makeStyles({
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  link: { fontSize: "inherit", textAlign: "start" },
});

/** The tables that an answer is about, each a way there. */
export function AnsweredTables({
  tables,
  onJump,
}: {
  tables: readonly AnsweredTable[];
  onJump: (at: CellRef) => void;
}) {
  const styles = useStyles();
  if (tables.length === 0) return null;
  const list = (
    <ul className={styles.list}>
      {tables.map(({ title, at }) => (
        <li key={`${at.sheet}\u001f${at.row}`}>
          <Link as="button" className={styles.link} onClick={() => onJump(at)}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
  if (tables.length <= FEW) return list;
  return (
    <details>
      <summary className={styles.summary}>{tables.length} 张表</summary>
      {list}
    </details>
  );
}
