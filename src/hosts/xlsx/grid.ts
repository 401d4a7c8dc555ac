import type { Area } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import type { CellBudget } from "./cells";
import { MARGIN } from "./limits";
import { ReadStop, broken, tooFar } from "./problems";
import type { SheetCells } from "./sheet-cells";

interface Size {
  readonly height: number;
  readonly width: number;
}

/** The cells of a sheet laid out in rows of equal length, from A1 on. */
export interface Grid extends Size {
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  readonly formats: string[][];
  readonly styles: number[][];
}

/**
 * Lays out a sheet. The block reaches to the last cell with a value or a formula; merges and styled empty cells
 * extend it by no more than MARGIN, so that a stray format at XFD1048576 costs nothing. Rows that hold nothing of a
 * kind, or look alike, share one array.
 */
export function layOut(
  cells: SheetCells,
  merges: readonly Area[],
  formats: readonly string[],
  budget: CellBudget,
  where: string,
): Grid {
  const { height, width } = measure(cells, merges);
  refuseHeaps(merges, height, width, where);
  budget.blockRows -= height;
  if (height * width > budget.limits.blockCells || budget.blockRows < 0) throw tooFar(cells.content, where);
  placeFar(cells, height, width);
  const emptyValues = new Array<CellValue>(width).fill(null);
  const emptyFormulas = new Array<string | null>(width).fill(null);
  const plain = lookOf([], width, formats);
  const grid: Grid = {
    height,
    width,
    values: new Array<CellValue[]>(height).fill(emptyValues),
    formulas: new Array<(string | null)[]>(height).fill(emptyFormulas),
    formats: new Array<string[]>(height).fill(plain.formats),
    styles: new Array<number[]>(height).fill(plain.styles),
  };
  const looks = new Map<readonly number[], RowLook>();
  cells.rows.forEach((line, row) => {
    if (!line) return;
    const { values, styles, formulas, isBlank } = line;
    budget.laidOutCells -= width - values.length;
    if (budget.laidOutCells < 0) throw tooFar(cells.content, where);
    if (!isBlank) grid.values[row] = filled(values, width, null);
    if (formulas) grid.formulas[row] = filled(formulas, width, null);
    let look = looks.get(styles);
    if (!look) looks.set(styles, (look = lookOf(styles, width, formats)));
    grid.formats[row] = look.formats;
    grid.styles[row] = look.styles;
  });
  return grid;
}

/** How the cells of a row look. */
interface RowLook {
  readonly styles: number[];
  readonly formats: string[];
}

function lookOf(styles: number[], width: number, formats: readonly string[]): RowLook {
  const all = filled(styles, width, 0);
  return { styles: all, formats: all.map((style) => formats[style] ?? "General") };
}

/** Makes a list as long as the block is wide. */
function filled<T>(list: T[], width: number, blank: T): T[] {
  while (list.length < width) list.push(blank);
  return list;
}

/**
 * Merged areas lie side by side, so that all of them together cover no more than the block. Areas heaped upon each
 * other would make everyone who looks at merged cells look at each cell thousands of times.
 */
function refuseHeaps(merges: readonly Area[], height: number, width: number, where: string): void {
  let covered = 0;
  for (const { top, left, bottom, right } of merges) {
    const rows = Math.min(bottom + 1, height) - top;
    const cols = Math.min(right + 1, width) - left;
    if (rows > 0 && cols > 0) covered += rows * cols;
  }
  if (covered > 4 * height * width + 100_000) {
    throw new ReadStop(broken(where, `${merges.length} merged areas upon each other`));
  }
}

function measure({ content, corner, far }: SheetCells, merges: readonly Area[]): Size {
  const highest = content.row + MARGIN.rows;
  const widest = content.col + MARGIN.columns;
  let { row: bottom, col: right } = corner;
  for (const { row, col } of far) {
    if (row > highest || col > widest) continue;
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  for (const area of merges) {
    if (area.top > highest || area.left > widest) continue;
    bottom = Math.max(bottom, Math.min(area.bottom, highest));
    right = Math.max(right, Math.min(area.right, widest));
  }
  return { height: bottom + 1, width: right + 1 };
}

/** Puts the empty cells that turned out to stand inside the block; they were far away from what had come by then. */
function placeFar({ rows, far, put }: SheetCells, height: number, width: number): void {
  for (const { row, col, style } of far) {
    if (row >= height || col >= width) continue;
    const line = rows[row];
    const isTaken = (line?.values[col] ?? null) !== null || (line?.formulas?.[col] ?? null) !== null;
    if (!isTaken) put(row, col, style, null, null);
  }
}
