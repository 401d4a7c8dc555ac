import type { CellValue } from "../../sheet/snapshot";
import { areaToA1, toA1 } from "../../sheet/address";
import type { SummaryFigure } from "./money-figure";
import type { ProjectLine } from "./project-line";
import { SUM_LABELS, type SumRow } from "./summary-rows";

/** A cell with the formula that gives its value, if one does. */
export interface SummaryCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

export const BLANK_CELL: SummaryCell = { value: null, formula: null };

/** One 万元 in 分. */
const WAN = 1_000_000;

/** Money in 万元. */
export function moneyCell({ value, formula }: SummaryFigure): SummaryCell {
  return { value: value === null ? null : value / WAN, formula };
}

/** The sum of a column of money; it shows nothing while there is nothing to add up. */
export function moneySum(row: SumRow, col: number, of: (line: ProjectLine) => SummaryFigure): SummaryCell {
  const known = row.lines.flatMap((line) => of(line).value ?? []);
  const fen = known.reduce((sum, each) => sum + each, 0);
  return { value: known.length === 0 ? "" : fen / WAN, formula: sumFormula(row, col) };
}

/** The sum of a column of counts. */
export function countSum(row: SumRow, col: number, of: (line: ProjectLine) => number): SummaryCell {
  const value = row.lines.reduce((sum, line) => sum + of(line), 0);
  return { value, formula: sumFormula(row, col) };
}

/**
 * The share of all their money that some projects plan to have spent by a month. Only where each project with a budget
 * has a share: a blank is no 0.
 */
export function shareSum(
  row: SumRow,
  at: { row: number; col: number; month: number },
  budget: number,
): SummaryCell {
  const lines = row.lines.filter((line) => line.money.budget.value !== null);
  if (lines.some((line) => line.shares[at.month]!.value === null)) return BLANK_CELL;
  const total = lines.reduce((sum, line) => sum + line.money.budget.value!, 0);
  if (total === 0) return BLANK_CELL;
  const spent = lines.reduce(
    (sum, line) => sum + line.money.budget.value! * line.shares[at.month]!.value!,
    0,
  );
  const [money, shares] = [rangeText(row, budget), rangeText(row, at.col)];
  const only = row.ofSubtotals ? `--(${labelRange(row)}="${SUM_LABELS.subtotal}"),` : "";
  const whole = toA1({ row: at.row, col: budget });
  return {
    value: spent / total,
    formula: `=IF(N(${whole})=0,"",SUMPRODUCT(${only}${money},${shares})/${whole})`,
  };
}

function sumFormula(row: SumRow, col: number): string {
  const range = rangeText(row, col);
  const sum = row.ofSubtotals
    ? `SUMIF(${labelRange(row)},"${SUM_LABELS.subtotal}",${range})`
    : `SUM(${range})`;
  return `=IF(COUNT(${range})=0,"",${sum})`;
}

function rangeText({ from, to }: SumRow, col: number): string {
  return areaToA1({ top: from, left: col, bottom: to, right: col });
}

/** Where 小计 stands. */
function labelRange({ from, to }: SumRow): string {
  return `$A$${from + 1}:$A$${to + 1}`;
}
