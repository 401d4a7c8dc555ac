import type { Area, Cell } from "../../sheet/address";
import { LIMITS, type XlsxLimits } from "./limits";
import { ReadStop, tooLarge } from "./problems";

/** What is left of the limits for the sheets still to come. */
export interface CellBudget {
  cells: number;
  merges: number;
  emptyCells: number;
  laidOutCells: number;
  blockRows: number;
  formulaChars: number;
  readonly limits: XlsxLimits;
}

/** One formula over several cells: an array formula that spills or is spread, or a what-if table. */
export interface Spread {
  /** The cell that it is written in. */
  readonly at: Cell;
  readonly area: Area;
}

/** The budget a workbook starts with. */
export function newCellBudget(limits: XlsxLimits = LIMITS): CellBudget {
  const { cells, merges, emptyCells, laidOutCells, blockRows, formulaChars } = limits;
  return { cells, merges, emptyCells, laidOutCells, blockRows, formulaChars, limits };
}

/** Counts something that fills the memory; past the limit the reading stops. */
export function spendCells(budget: CellBudget, count: number, where: string): void {
  budget.cells -= count;
  if (budget.cells >= 0) return;
  throw new ReadStop(
    tooLarge(
      `读到${where}时单元格已超过 ${inWords(budget.limits.cells)}个`,
      "请删去无关的工作表，或拆成几个工作簿后再试。",
    ),
  );
}

/** Counts a merged area. */
export function spendMerge(budget: CellBudget, where: string): void {
  budget.merges--;
  if (budget.merges >= 0) return;
  throw new ReadStop(
    tooLarge(
      `读到${where}时合并区域已超过 ${inWords(budget.limits.merges)}个`,
      "请取消多余的合并，保存后再试。",
    ),
  );
}

/** Refuses a text or a formula that no program lets a cell hold. */
export function checkLength(length: number, { limits }: CellBudget, where: string): void {
  if (length <= limits.textChars) return;
  throw new ReadStop(
    tooLarge(
      `${where}里有一处内容长 ${length} 字，上限 ${inWords(limits.textChars)}字`,
      "请缩短那处内容，保存后再试。",
    ),
  );
}

function inWords(limit: number): string {
  return limit % 10_000 === 0 ? `${limit / 10_000} 万` : `${limit} `;
}
