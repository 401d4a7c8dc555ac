import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { amountWithUnit, type MoneyUnit } from "../../../model/amount";
import type { Trace } from "../../../summaries/ledger/trace";
import { usePageStyles } from "../../fill/parts/page-styles";

const useStyles = makeStyles({
  list: {
    margin: "4px 0 6px",
    display: "grid",
    gridTemplateColumns: "60px minmax(0, 1fr)",
    columnGap: "8px",
    rowGap: "2px",
  },
  value: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  name: { color: tokens.colorNeutralForeground2 },
  tied: { color: tokens.colorStatusSuccessForeground1 },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly trace: Trace;
  readonly unit: MoneyUnit;
  /** Whether figure and sum are the same but for the rounding that the figure was written with. */
  readonly isTied: boolean;
}

/** A figure of a table beside the sum of the ledger's lines. */
export function TraceFigures({ trace: { shown, sum, lines, words }, unit, isTied }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const rows: readonly (readonly [string, string, string?])[] = [
    ["表上", shown === null ? "（空）" : amountWithUnit(shown, unit)],
    ["明细合计", `${amountWithUnit(sum, unit)}（${lines.length} 行）`, styles.sum],
    differenceRow(shown ?? 0, sum),
    ["条件", words],
  ];

  function differenceRow(figure: number, total: number): readonly [string, string, string?] {
    if (figure === total) return ["相差", "没有", styles.tied];
    const difference = amountWithUnit(Math.abs(figure - total), unit);
    const way = figure > total ? "表上多" : "表上少";
    return isTied
      ? ["相差", `${way} ${difference}，是四舍五入`, styles.tied]
      : ["相差", `${way} ${difference}`, page.warning];
  }

  return (
    <dl className={styles.list}>
      {rows.map(([name, value, className]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt className={styles.name}>{name}</dt>
          <dd className={mergeClasses(styles.value, className)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
