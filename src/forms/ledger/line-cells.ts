import { LEDGER_COLUMNS, type Ledger, type LedgerColumn } from "../../model/ledger";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** The cells of a row. */
export type RowCells = readonly CellValue[];

/** The cells of a ledger's rows; what is merged over several lines stands in each of them. */
export interface LineCells {
  /** Where each column stands in a row; -1 for one that the ledger lacks. */
  readonly col: Readonly<Record<LedgerColumn, number>>;
  readonly rowAt: (row: number) => RowCells;
  /** Whether a row has a text from the line above, which a formula does not see. */
  readonly isFilled: (row: number) => boolean;
}

/** The value in a column of a row. */
export function inColumn(cells: RowCells, col: number): CellValue {
  return col < 0 ? null : (cells[col] ?? null);
}

/** Looks at the rows of a ledger by its columns. */
export function lineCells(sheet: SheetSnapshot, ledger: Ledger): LineCells {
  const { row: top } = sheet.origin;
  const filled = filledRows(sheet, ledger);
  const own = (row: number): RowCells => sheet.values[row - top] ?? [];
  return {
    col: columnIndexes(sheet, ledger),
    rowAt: filled.size === 0 ? own : (row) => filled.get(row) ?? own(row),
    isFilled: (row) => filled.has(row),
  };
}

function columnIndexes({ origin }: SheetSnapshot, { columns }: Ledger): LineCells["col"] {
  const indexes = LEDGER_COLUMNS.map((column): [LedgerColumn, number] => {
    const state = columns[column];
    return [column, state.state === "given" ? state.at.col - origin.col : -1];
  });
  return Object.fromEntries(indexes) as Record<LedgerColumn, number>;
}

/** Rows below the first of a merged area, with its text. Money is never repeated: a merged amount is one amount. */
function filledRows(sheet: SheetSnapshot, ledger: Ledger): ReadonlyMap<number, RowCells> {
  const { origin, values, merges } = sheet;
  const { amount: _, ...texts } = columnIndexes(sheet, ledger);
  const filled = new Map<number, CellValue[]>();
  for (const { top, left, bottom, right } of merges) {
    if (top === bottom || top < ledger.first) continue;
    const cols = Object.values(texts).filter((col) => col + origin.col >= left && col + origin.col <= right);
    const value = values[top - origin.row]?.[left - origin.col] ?? null;
    if (cols.length === 0 || value === null) continue;
    for (let row = top + 1; row <= Math.min(bottom, ledger.end - 1); row++) {
      const cells = filled.get(row) ?? [...(values[row - origin.row] ?? [])];
      for (const col of cols) cells[col] = value;
      filled.set(row, cells);
    }
  }
  return filled;
}
