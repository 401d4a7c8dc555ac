import { toA1, type Area } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import type { CellBudget, CellList } from "./cells";
import { MARGIN } from "./limits";
import { ReadStop, broken, tooLarge } from "./problems";

/** The cells of a sheet laid out in rows of equal length, from A1 on. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  readonly formats: string[][];
  readonly styles: number[][];
}

/**
 * Lays out a sheet. The block reaches to the last cell with a value or a formula; merges and styled empty cells
 * extend it by no more than MARGIN, so that a stray format at XFD1048576 costs nothing. Rows that hold nothing of a
 * kind share one array.
 */
export function layOut(
  cells: CellList,
  merges: readonly Area[],
  formats: readonly string[],
  budget: CellBudget,
  where: string,
): Grid {
  const { height, width } = measure(cells, merges);
  refuseHeaps(merges, height, width, where);
  budget.blockRows -= height;
  if (height * width > budget.limits.blockCells || budget.blockRows < 0) throw tooFar(cells, where);
  const emptyValues = new Array<CellValue>(width).fill(null);
  const emptyFormulas = new Array<string | null>(width).fill(null);
  const emptyFormats = new Array<string>(width).fill("General");
  const emptyStyles = new Array<number>(width).fill(0);
  const grid: Grid = {
    height,
    width,
    values: new Array<CellValue[]>(height).fill(emptyValues),
    formulas: new Array<(string | null)[]>(height).fill(emptyFormulas),
    formats: new Array<string[]>(height).fill(emptyFormats),
    styles: new Array<number[]>(height).fill(emptyStyles),
  };
  const spend = (): void => {
    budget.laidOutCells -= width;
    if (budget.laidOutCells < 0) throw tooFar(cells, where);
  };
  for (let at = 0; at < cells.rows.length; at++) {
    const row = cells.rows[at]!;
    const col = cells.cols[at]!;
    if (row >= height || col >= width) continue;
    const style = cells.styles[at]!;
    put(grid.values, row, col, cells.values[at]!, emptyValues, spend);
    put(grid.formulas, row, col, cells.formulas[at]!, emptyFormulas, spend);
    put(grid.formats, row, col, formats[style] ?? "General", emptyFormats, spend);
    put(grid.styles, row, col, style, emptyStyles, spend);
  }
  return grid;
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

/** Writes a cell, giving its row an array of its own only when it differs from the shared empty one. */
function put<T>(rows: T[][], row: number, col: number, item: T, empty: T[], spend: () => void): void {
  let line = rows[row]!;
  if (line === empty) {
    if (item === empty[col]) return;
    spend();
    line = empty.slice();
    rows[row] = line;
  }
  line[col] = item;
}

function measure(cells: CellList, merges: readonly Area[]): { height: number; width: number } {
  const last = lastContent(cells);
  const highest = last.row + MARGIN.rows;
  const widest = last.col + MARGIN.columns;
  let { row: bottom, col: right } = last;
  for (let at = 0; at < cells.rows.length; at++) {
    const row = cells.rows[at]!;
    const col = cells.cols[at]!;
    if (row > highest || col > widest) continue;
    if (row > bottom) bottom = row;
    if (col > right) right = col;
  }
  for (const area of merges) {
    if (area.top > highest || area.left > widest) continue;
    bottom = Math.max(bottom, Math.min(area.bottom, highest));
    right = Math.max(right, Math.min(area.right, widest));
  }
  return { height: bottom + 1, width: right + 1 };
}

function lastContent(cells: CellList): { row: number; col: number } {
  let row = -1;
  let col = -1;
  for (let at = 0; at < cells.rows.length; at++) {
    if (cells.values[at] === null && cells.formulas[at] === null) continue;
    row = Math.max(row, cells.rows[at]!);
    col = Math.max(col, cells.cols[at]!);
  }
  return { row, col };
}

function tooFar(cells: CellList, where: string): ReadStop {
  return new ReadStop(
    tooLarge(
      `${where}的内容一直铺到 ${toA1(lastContent(cells))}`,
      "请删去远离表格的多余内容（整行、整列删除），保存后再试。",
    ),
  );
}
