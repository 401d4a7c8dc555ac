import { makeStyles, tokens } from "@fluentui/react-components";
import { toA1, type CellRef } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import type { TextAt } from "./cell-texts";
import { excerpts } from "./excerpts";

const useStyles = makeStyles({
  root: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
    unicodeBidi: "isolate",
    whiteSpace: "pre-wrap",
    fontVariantNumeric: "tabular-nums",
  },
  cell: { color: tokens.colorNeutralForeground2 },
  before: { color: tokens.colorNeutralForeground3 },
  after: {
    textDecorationLine: "none",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly change: { readonly at: CellRef; readonly value: CellValue };
  readonly textAt: TextAt;
  readonly showCell: boolean;
  readonly showSheet: boolean;
}

/** What a mend makes of one cell: before → after. */
export function ChangeLine({ change: { at, value }, textAt, showCell, showSheet }: Props) {
  const styles = useStyles();
  const before = textAt(at);
  const [old, next] = excerpts(before ?? "", String(value ?? ""));
  return (
    <span className={styles.root}>
      {showCell && <span className={styles.cell}>{`${showSheet ? `${at.sheet}!` : ""}${toA1(at)}  `}</span>}
      {before === "" ? (
        <span className={styles.before}>（空）</span>
      ) : (
        <del className={styles.before}>{old}</del>
      )}
      <span role="img" aria-label="改为">
        {" → "}
      </span>
      <ins className={styles.after}>{next === "" ? "（清空）" : next}</ins>
    </span>
  );
}
