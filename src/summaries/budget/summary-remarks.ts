import { quoted } from "../../model/quoted";
import type { Ledger, LedgerLines } from "../../model/ledger";
import { toA1, type CellRef } from "../../sheet/address";
import type { SummaryRemark } from "../summary-remark";
import type { FilledSheet } from "./filled-sheets";

/** More lines that could not be read are counted only. */
const MOST_TOLD = 50;

/** What is to be said of a ledger before it is summed up: what could not be read, and what is missing. */
export function ledgerRemarks(ledger: Ledger, lines: LedgerLines): readonly SummaryRemark[] {
  const { sheet } = ledger.source;
  const { amount } = ledger.columns;
  const col = amount.state === "given" ? amount.at.col : 0;
  const told = lines.problems.slice(0, MOST_TOLD);
  const more = lines.problems[MOST_TOLD];
  return [
    ...told.map(({ row, because }): SummaryRemark => ({
      text: `“${sheet}”第 ${row + 1} 行：${because}`,
      at: { sheet, row, col },
      weight: "problem",
    })),
    ...(more
      ? [
          {
            text: `“${sheet}”还有 ${lines.problems.length - MOST_TOLD} 行没有汇总，从第 ${more.row + 1} 行起`,
            at: { sheet, row: more.row, col },
            weight: "problem",
          } as const,
        ]
      : []),
    ...lines.remarks.map((text): SummaryRemark => ({ text, weight: "note" })),
  ];
}

/** Why there is nothing to sum up. */
export function nothingRemark(ledger: Ledger, unit: string | undefined): SummaryRemark {
  const { sheet } = ledger.source;
  const text =
    ledger.amountUnit === null
      ? `“${sheet}”没有写明金额单位，没有汇总；请在表头或金额列写明“元”或“万元”`
      : unit === undefined
        ? `“${sheet}”没有可以汇总的行`
        : `“${sheet}”没有单位${quoted(unit)}的行，没有汇总`;
  return { text, weight: "problem" };
}

/** What the heads of the tables leave blank. */
export function headRemarks(head: {
  readonly unit: string | undefined;
  readonly year: string | undefined;
}): readonly SummaryRemark[] {
  return [
    ...(head.unit === undefined ? ["明细里看不出是哪个部门的预算，表头的单位留空，请填上"] : []),
    ...(head.year === undefined ? ["没有预算年度，表头的年度留空，科目按最新的名称，请填上年度再汇总"] : []),
  ].map((text) => ({ text, weight: "note" }));
}

/** What is to be said of figures that stand as values though formulas were wanted. */
export function valueRemarks(
  sheets: readonly FilledSheet[],
  withFormulas: boolean,
): readonly SummaryRemark[] {
  return sheets.flatMap(({ table: { name }, kept, values }): SummaryRemark[] => [
    ...(kept[0]
      ? [
          {
            text: `“${name}”有 ${kept.length} 格合计与所列各行之和不等（${places(kept)}），照明细的合计列示，请核对明细的科目`,
            at: kept[0],
            weight: "problem",
          } as const,
        ]
      : []),
    ...(withFormulas && values[0]
      ? [
          {
            text: `“${name}”有 ${values.length} 格按数值列示（${places(values)}）：明细里有按文本存的数、带说明的编码之类，公式算不出同样的数`,
            at: values[0],
            weight: "note",
          } as const,
        ]
      : []),
  ]);
}

function places(cells: readonly CellRef[]): string {
  const first = cells.slice(0, 3).map(toA1).join("、");
  return cells.length > 3 ? `${first} 等` : first;
}
