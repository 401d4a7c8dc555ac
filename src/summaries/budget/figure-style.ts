import type { SummaryRemark } from "../summary-remark";
import type { FigureStyle } from "./ledger-tables";
import type { TableRows } from "./table-rows";

/**
 * How many lines SUMIFS may look through in all before spreadsheets get slow, see docs/summaries.md for how it was
 * measured.
 */
export const MOST_LOOKED_AT = 5_000_000;

/** Whether figures stand as SUMIFS, and what is to be said of that. */
export interface ChosenStyle {
  readonly withFormulas: boolean;
  readonly remarks: readonly SummaryRemark[];
}

/** Chooses formulas where the user does not, as long as a spreadsheet stays quick with them. */
export function chosenStyle(style: FigureStyle, lines: number, tables: readonly TableRows[]): ChosenStyle {
  if (style !== "auto") return { withFormulas: style === "formulas", remarks: [] };
  const leaves = tables.reduce((sum, table) => sum + table.leaves, 0);
  if (leaves * lines <= MOST_LOOKED_AT) return { withFormulas: true, remarks: [] };
  const text = `明细有 ${lines} 行，各表要 ${leaves} 个公式逐行去找，表格软件算起来会慢，所以明细的数按数值列示，各级合计仍是公式；要能追到明细的公式，把“金额”选为“公式”再汇总`;
  return { withFormulas: false, remarks: [{ text, weight: "note" }] };
}
