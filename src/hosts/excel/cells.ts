import type { Area, Cell } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import { CELL_PROPERTIES, cellsOf, contentsOf, numberFormatsOf } from "./cell-values";
import { isTooMuch } from "./errors";
import { rangeOf, sizeOf } from "./frames";
import { CELLS_A_REQUEST, inRequests } from "./requests";
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
  const bands = wanted.flatMap(({ sheet, cells }, index) =>
    bandsOf(
      sheet,
      cells.map((cell, nth) => ({ ...cell, put: (now: FoundCell) => void (found[index]![nth] = now) })),
    ),
  );
  for (const request of inRequests(bands)) await readBands(context, request);
  return found;
}

/** A cell that is asked for, and where the answer goes. */
interface Asked extends Cell {
  put(now: FoundCell): void;
}

/** Cells of a sheet that are read as one block. */
interface Band {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
  readonly cells: readonly Asked[];
}

/**
 * Blocks around the cells, each from row to row as long as it is small enough: a table with many edits is read in one
 * piece, two cells far apart are read each on its own.
 */
function bandsOf(sheet: Excel.Worksheet, cells: readonly Asked[]): Band[] {
  const bands: { sheet: Excel.Worksheet; area: Area; cells: Asked[] }[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row)) {
    const last = bands.at(-1);
    const wider = last && joined(last.area, cell);
    if (last && wider && sizeOf(wider) <= CELLS_A_REQUEST) {
      last.area = wider;
      last.cells.push(cell);
    } else {
      bands.push({ sheet, area: areaAt(cell), cells: [cell] });
    }
  }
  return bands;
}

function areaAt({ row, col }: Cell): Area {
  return { top: row, left: col, bottom: row, right: col };
}

/** The rectangle around another and a cell that is not above it. */
function joined(area: Area, { row, col }: Cell): Area {
  return { top: area.top, left: Math.min(area.left, col), bottom: row, right: Math.max(area.right, col) };
}

async function readBands(context: Turn, bands: readonly Band[]): Promise<void> {
  try {
    const ranges = bands.map(({ sheet, area }) => rangeOf(sheet, area));
    for (const range of ranges) range.load(CELL_PROPERTIES);
    await context.sync();
    bands.forEach((band, index) => take(band, ranges[index]!));
  } catch (error) {
    const [band] = bands;
    const parts = bands.length > 1 ? bands : band && band.cells.length > 1 ? halvesOf(band) : [];
    if (!isTooMuch(error) || parts.length === 0) throw error;
    const middle = Math.ceil(parts.length / 2);
    await readBands(context, parts.slice(0, middle));
    await readBands(context, parts.slice(middle));
  }
}

function take({ area, cells }: Band, range: Excel.Range): void {
  const raw = cellsOf(range);
  const [contents, formats] = [contentsOf(raw), numberFormatsOf(raw)];
  for (const { row, col, put } of cells) {
    const [r, c] = [row - area.top, col - area.left];
    put({ content: contents[r]![c]!, numberFormat: formats[r]![c]! });
  }
}

function halvesOf({ sheet, cells }: Band): Band[] {
  const middle = Math.ceil(cells.length / 2);
  return [cells.slice(0, middle), cells.slice(middle)].map((half) => ({
    sheet,
    area: half.slice(1).reduce(joined, areaAt(half[0]!)),
    cells: half,
  }));
}
