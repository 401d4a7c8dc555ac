import { mergeClasses } from "@fluentui/react-components";
import { amountWithUnit } from "../../../model/amount";
import type { LedgerLines } from "../../../model/ledger";
import type { CellRef } from "../../../sheet/address";
import type { SummaryRemark } from "../../../summaries/summary-remark";
import { usePageStyles } from "../../fill/parts/page-styles";
import { useLinkStyles } from "../../audit/link-styles";
import { PlainButton } from "../../audit/plain-button";
import type { LedgerSheet } from "../parts/ledgers";
import { RemarkList } from "../parts/remark-list";

interface Props {
  readonly ledger: LedgerSheet;
  /** Undefined while they are read. */
  readonly lines: LedgerLines | undefined;
  readonly onJump: (at: CellRef) => void;
}

/** What a 预算明细 comes to, and which of its lines are in no sum. */
export function LedgerAbout({ ledger: { ledger, snapshot }, lines, onJump }: Props) {
  const page = usePageStyles();
  const links = useLinkStyles();
  const sheet = snapshot.name;
  return (
    <>
      <p className={page.about}>
        按{" "}
        <PlainButton
          className={links.link}
          title={`到工作表“${sheet}”`}
          onClick={() => onJump({ sheet, row: 0, col: 0 })}
        >
          {sheet}
        </PlainButton>{" "}
        {lines
          ? `的 ${lines.fen.length} 行汇总，合计 ${amountWithUnit(lines.total, "万元")}。`
          : "汇总，正在读明细…"}
      </p>
      {lines && lines.problems.length > 0 && (
        <details>
          <summary className={mergeClasses(page.warning)}>
            {lines.problems.length} 行读不了，不在合计里
          </summary>
          <RemarkList
            remarks={lines.problems.map(({ row, because }) =>
              remarkOn(ledger.columns.amount, sheet, row, because),
            )}
            onJump={onJump}
            label="读不了的行"
          />
        </details>
      )}
    </>
  );
}

function remarkOn(
  amount: LedgerSheet["ledger"]["columns"]["amount"],
  sheet: string,
  row: number,
  text: string,
): SummaryRemark {
  const col = amount.state === "given" ? amount.at.col : 0;
  return { text, at: { sheet, row, col }, weight: "problem" };
}
