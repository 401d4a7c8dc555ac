import { LEDGER_COLUMNS, type Ledger, type LedgerColumn } from "../../model/ledger";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** Reads a cell of a line, by the index of its row in the block. */
export type CellReader = (index: number) => CellValue;

/** The cells of a ledger by column; one that is merged over several lines stands in each of them. */
export interface LineCells {
  readonly read: Readonly<Record<LedgerColumn, CellReader>>;
  /** Whether a cell has its text from the line above. */
  readonly isMerged: (column: LedgerColumn, index: number) => boolean;
}

type Fills = ReadonlyMap<number, CellValue>;

const NO_FILLS: Fills = new Map();

/** Looks at the lines of a ledger by its columns. Money is never repeated: a merged amount is one amount. */
export function lineCells(sheet: SheetSnapshot, ledger: Ledger): LineCells {
  const fills = new Map<LedgerColumn, Fills>();
  const readers = LEDGER_COLUMNS.map((column): [LedgerColumn, CellReader] => {
    const state = ledger.columns[column];
    if (state.state !== "given") return [column, () => null];
    const index = state.at.col - sheet.origin.col;
    const filled = column === "amount" ? NO_FILLS : fillsOf(sheet, ledger, state.at.col);
    fills.set(column, filled);
    return [column, readerOf(sheet, index, filled)];
  });
  return {
    read: Object.fromEntries(readers) as Record<LedgerColumn, CellReader>,
    isMerged: (column, index) => fills.get(column)?.has(index) ?? false,
  };
}

function readerOf({ values }: SheetSnapshot, col: number, fills: Fills): CellReader {
  const own: CellReader = (index) => values[index]?.[col] ?? null;
  return fills.size === 0 ? own : (index) => fills.get(index) ?? own(index);
}

/** What merged areas say below their first row. */
function fillsOf(sheet: SheetSnapshot, { first, end }: Ledger, col: number): Fills {
  const { origin, values, merges } = sheet;
  const fills = new Map<number, CellValue>();
  for (const { top, left, bottom, right } of merges) {
    if (left > col || right < col || top === bottom || top < first) continue;
    const value = values[top - origin.row]?.[left - origin.col] ?? null;
    if (value === null) continue;
    for (let row = top + 1; row <= Math.min(bottom, end - 1); row++) fills.set(row - origin.row, value);
  }
  return fills;
}
