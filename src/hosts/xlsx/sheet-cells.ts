import type { Cell } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import type { CellRun, RunRoom } from "./cell-runs";
import type { CellBudget } from "./cells";
import { MARGIN } from "./limits";
import { tooFar } from "./problems";

/** The cells of one row from its first column on, as far as one is written; the lists of one row are equally long. */
export interface RowCells {
  values: CellValue[];
  styles: number[];
  /** Left out while the row has no formula, and as long as it has to be. */
  formulas: (string | null)[] | undefined;
  /** Whether all of its cells are empty. */
  isBlank: boolean;
  /** Whether other rows have the same list of styles. */
  sharesStyles: boolean;
  /** Whether a cell of another row came after the row began. */
  isLeft: boolean;
}

/** A cell that holds nothing, far away from all that do. */
export interface FarCell extends Cell {
  readonly style: number;
}

/** The cells of one sheet, taken in any order; of two at one place the later counts. */
export interface SheetCells extends RunRoom {
  /** By row, with holes where none was written. */
  readonly rows: readonly (RowCells | undefined)[];
  readonly far: readonly FarCell[];
  /** The last row and the last column with a value or a formula; -1 where there is none. */
  readonly content: Cell;
  /** The last row and the last column of `rows`. */
  readonly corner: Cell;
  readonly put: (row: number, col: number, style: number, value: CellValue, formula: string | null) => void;
  /** Puts a run of cells that stand where they may; its values are the row's own from now on. */
  readonly append: (run: CellRun) => void;
}

/** Begins a sheet that users know as `where`. */
export function newSheetCells(where: string, budget: CellBudget): SheetCells {
  const rows: RowCells[] = [];
  const far: FarCell[] = [];
  const content = { row: -1, col: -1 };
  const corner = { row: -1, col: -1 };
  let currentRow = -1;
  let current: RowCells = { ...newRow(), isLeft: true };
  let before = current;

  const share = (): void => {
    before.sharesStyles = current.sharesStyles = true;
    current.styles = before.styles;
  };

  const turnTo = (row: number): void => {
    // Rows under one another mostly look alike; a list for each would be most of what a large sheet takes.
    if (!current.isLeft && isSame(before.styles, current.styles, current.styles.length)) share();
    current.isLeft = true;
    before = current;
    current = rows[row] ??= newRow();
    currentRow = row;
  };

  const spend = (count: number): void => {
    budget.laidOutCells -= count;
    if (budget.laidOutCells < 0) throw tooFar(content, where);
  };

  const put: SheetCells["put"] = (row, col, style, value, formula) => {
    const isEmpty = value === null && formula === null;
    if (!isEmpty) {
      if (row > content.row) content.row = row;
      if (col > content.col) content.col = col;
    } else if (row > content.row + MARGIN.rows || col > content.col + MARGIN.columns) {
      // A look at the far end of a sheet must not make a million rows, or rows of all columns.
      far.push({ row, col, style });
      return;
    }
    if (row !== currentRow) turnTo(row);
    if (row > corner.row) corner.row = row;
    if (col > corner.col) corner.col = col;
    if (!isEmpty) current.isBlank = false;
    if (current.sharesStyles) {
      current.styles = current.styles.slice();
      current.sharesStyles = false;
    }
    const { values, styles } = current;
    if (col === values.length) {
      // Nearly always so: a file gives the cells of a row from left to right.
      spend(1);
      values.push(value);
      styles.push(style);
    } else {
      if (col > values.length) spend(col + 1 - values.length);
      setAt(values, col, value, null);
      setAt(styles, col, style, 0);
    }
    if (formula !== null) current.formulas ??= [];
    if (current.formulas) setAt(current.formulas, col, formula, null);
  };

  const freeFrom: SheetCells["freeFrom"] = (row) => rows[row]?.values.length ?? 0;

  const mayBeBlank: SheetCells["mayBeBlank"] = (row, col, blanks) =>
    row <= content.row + MARGIN.rows && col <= content.col + MARGIN.columns && blanks < budget.emptyCells;

  const append: SheetCells["append"] = (run) => {
    const { row, values, styles, filled, lastFilled } = run;
    const count = values.length;
    spend(count);
    if (row !== currentRow) turnTo(row);
    if (filled > 0) {
      if (row > content.row) content.row = row;
      if (lastFilled > content.col) content.col = lastFilled;
      current.isBlank = false;
    }
    if (current.values.length === 0) {
      current.values = values;
      if (isSame(before.styles, styles, count)) share();
      else current.styles = styles.slice(0, count);
    } else {
      if (current.sharesStyles) current.styles = current.styles.slice();
      current.sharesStyles = false;
      for (let index = 0; index < count; index++) {
        current.values.push(values[index]!);
        current.styles.push(styles[index]!);
      }
    }
    if (row > corner.row) corner.row = row;
    if (current.values.length > corner.col + 1) corner.col = current.values.length - 1;
  };

  return { rows, far, content, corner, put, freeFrom, mayBeBlank, append };
}

function newRow(): RowCells {
  return { values: [], styles: [], formulas: undefined, isBlank: true, sharesStyles: false, isLeft: false };
}

function setAt<T>(list: T[], at: number, item: T, blank: T): void {
  while (list.length < at) list.push(blank);
  list[at] = item;
}

/** Whether a list is the same as the first `count` of another. */
function isSame(one: readonly number[], other: readonly number[], count: number): boolean {
  if (one.length !== count) return false;
  if (one === other) return true;
  for (let at = 0; at < count; at++) if (one[at] !== other[at]) return false;
  return true;
}
