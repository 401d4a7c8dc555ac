import type { Area, Cell } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import { LIMITS } from "./limits";
import { ReadStop, tooLarge } from "./problems";

/** What is left of LIMITS for the sheets still to come. */
export interface CellBudget {
  cells: number;
  emptyCells: number;
  laidOutCells: number;
}

/** One formula over several cells: an array formula that spills or is spread, or a what-if table. */
export interface Spread {
  /** The cell that it is written in. */
  readonly at: Cell;
  readonly area: Area;
}

/** The cells of one sheet in the order of the file, as parallel lists: a million objects would cost too much. */
export interface CellList {
  readonly rows: number[];
  readonly cols: number[];
  readonly styles: number[];
  readonly values: CellValue[];
  readonly formulas: (string | null)[];
  readonly spreads: Spread[];
}

/** The budget a workbook starts with. */
export function newCellBudget(): CellBudget {
  return { cells: LIMITS.cells, emptyCells: LIMITS.emptyCells, laidOutCells: LIMITS.laidOutCells };
}

/** A list without cells. */
export function newCellList(): CellList {
  return { rows: [], cols: [], styles: [], values: [], formulas: [], spreads: [] };
}

/** Counts something that fills the memory; past the limit the reading stops. */
export function spendCells(budget: CellBudget, count: number, where: string): void {
  budget.cells -= count;
  if (budget.cells < 0) {
    throw new ReadStop(
      tooLarge(
        `读到${where}时单元格已超过 ${LIMITS.cells / 10_000} 万个`,
        "请删去无关的工作表，或拆成几个工作簿后再试。",
      ),
    );
  }
}
