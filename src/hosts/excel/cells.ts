import type { Area, Cell } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import { CELL_PROPERTIES, contentsOf, numberFormatsOf } from "./cell-values";
import { rangeOf, sizeOf } from "./frames";
import { CELLS_A_REQUEST } from "./read-blocks";
import type { Turn } from "./run";

/** A cell as it is now: what it holds, and in which number format. */
export interface FoundCell {
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** Cells of one sheet. */
export interface SheetCells {
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly Cell[];
}

/** What cells hold now, sheet by sheet in the same order as they were asked for. */
export async function readCells(context: Turn, wanted: readonly SheetCells[]): Promise<FoundCell[][]> {
  const found = wanted.map(({ cells }) => new Array<FoundCell>(cells.length));
  let asked: (() => void)[] = [];
  let size = 0;
  const answer = async (): Promise<void> => {
    await context.sync();
    asked.forEach((take) => take());
    asked = [];
    size = 0;
  };
  for (const [index, { sheet, cells }] of wanted.entries()) {
    for (const band of bandsOf(cells)) {
      if (size > 0 && size + sizeOf(band.area) > CELLS_A_REQUEST) await answer();
      asked.push(askBand(sheet, band, cells, found[index]!));
      size += sizeOf(band.area);
    }
  }
  if (asked.length > 0) await answer();
  return found;
}

/** Cells that are read as one block, by their place in the list. */
interface Band {
  readonly area: Area;
  readonly members: readonly number[];
}

/**
 * Blocks around the cells, each from row to row as long as it is small enough: a table with many edits is read in one
 * piece, two cells far apart are read each on its own.
 */
function bandsOf(cells: readonly Cell[]): Band[] {
  const order = cells.map((_, index) => index).sort((a, b) => cells[a]!.row - cells[b]!.row);
  const bands: { area: Area; members: number[] }[] = [];
  for (const index of order) {
    const { row, col } = cells[index]!;
    const last = bands.at(-1);
    const wider = last && {
      top: last.area.top,
      left: Math.min(last.area.left, col),
      bottom: row,
      right: Math.max(last.area.right, col),
    };
    if (last && wider && sizeOf(wider) <= CELLS_A_REQUEST) {
      last.area = wider;
      last.members.push(index);
    } else {
      bands.push({ area: { top: row, left: col, bottom: row, right: col }, members: [index] });
    }
  }
  return bands;
}

function askBand(
  sheet: Excel.Worksheet,
  { area, members }: Band,
  cells: readonly Cell[],
  found: FoundCell[],
): () => void {
  const range = rangeOf(sheet, area);
  range.load(CELL_PROPERTIES);
  return () => {
    const contents = contentsOf(range);
    const formats = numberFormatsOf(range);
    for (const index of members) {
      const { row, col } = cells[index]!;
      const [r, c] = [row - area.top, col - area.left];
      found[index] = { content: contents[r]![c]!, numberFormat: formats[r]![c]! };
    }
  };
}
