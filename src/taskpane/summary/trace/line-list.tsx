import { makeStyles, tokens } from "@fluentui/react-components";
import type { MoneyUnit } from "../../../model/amount";
import { amountText } from "../../../model/amount";
import type { LedgerLines } from "../../../model/ledger";
import type { CellRef } from "../../../sheet/address";
import { PlainButton } from "../../audit/plain-button";
import { usePageStyles } from "../../fill/parts/page-styles";
import type { LedgerSheet } from "../parts/ledgers";

/** More can be seen on the sheet itself, with all of them selected. */
const MOST_SHOWN = 200;

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: {
    boxSizing: "border-box",
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "4px 0",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  text: { overflowWrap: "anywhere", unicodeBidi: "isolate" },
  amount: { fontVariantNumeric: "tabular-nums", textAlign: "end" },
  more: { gridColumn: "1 / span 2", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface Props {
  readonly ledger: LedgerSheet;
  readonly lines: LedgerLines;
  /** Those that a figure sums up. */
  readonly shown: readonly number[];
  readonly unit: MoneyUnit;
  readonly onJump: (at: CellRef) => void;
}

/** Lines of a 预算明细, each a way to its 金额. */
export function LineList({ ledger: { ledger, snapshot }, lines, shown, unit, onJump }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const { amount } = ledger.columns;
  if (amount.state !== "given") return null;
  return (
    <>
      <ul className={page.list} aria-label="明细">
        {shown.slice(0, MOST_SHOWN).map((line) => {
          const row = lines.rows[line]!;
          return (
            <li key={row} className={styles.item}>
              <PlainButton
                className={styles.line}
                title={`到“${snapshot.name}”第 ${row + 1} 行的金额`}
                onClick={() => onJump({ sheet: snapshot.name, row, col: amount.at.col })}
              >
                <span className={styles.text}>{whatFor(lines, line)}</span>
                <span className={styles.amount}>{amountText(lines.fen[line]!, unit)}</span>
                <span className={styles.more}>{codesOf(lines, line)}</span>
              </PlainButton>
            </li>
          );
        })}
      </ul>
      {shown.length > MOST_SHOWN && (
        <p className={page.muted}>其余 {shown.length - MOST_SHOWN} 行没有列出，点“全部选中”在明细表里看。</p>
      )}
    </>
  );
}

/** The project where there is one, else what the money is spent on. */
function whatFor({ texts }: LedgerLines, line: number): string {
  const { projectName, economicName, economicCode } = texts;
  return projectName[line]! || economicName[line]! || economicCode[line]! || "（没有写明）";
}

/** 单位、科目 and 资金来源 of a line. */
function codesOf({ texts }: LedgerLines, line: number): string {
  const { unitCode, unitName, functionCode, functionName, economicCode, economicName, fund, category } =
    texts;
  const pairs = [
    [unitCode, unitName],
    [functionCode, functionName],
    [economicCode, economicName],
  ] as const;
  const words = pairs.map(([code, name]) => `${code[line]!} ${name[line]!}`.trim());
  return [...words, category[line]!, fund[line]!].filter((word) => word !== "").join(" · ");
}
