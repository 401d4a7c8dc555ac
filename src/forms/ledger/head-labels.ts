import { normaliseLabel } from "../../sheet/label";
import type { Area, Cell } from "../../sheet/address";
import { contains } from "../../sheet/address";
import { valueAt, type SheetSnapshot } from "../../sheet/snapshot";

/** A head is not wider, whatever stands far to the right of it. */
const WIDEST = 100;
/** Longer texts are no labels. */
const LONGEST = 60;

/** The label of a column in a head of one or more rows. */
export interface HeadLabel {
  /** Where its own label stands, the lowest one. */
  readonly at: Cell;
  /** As labels are compared, with their brackets: 金额(元). */
  readonly norm: string;
  /** What the column may be called, without brackets and year: together with the labels over it, or alone. */
  readonly names: readonly string[];
}

/** The labels of the columns in `height` rows from `row` on, from left to right. */
export function headLabels(sheet: SheetSnapshot, row: number, height: number): readonly HeadLabel[] {
  const merges = sheet.merges.filter(({ top, bottom }) => top < row + height && bottom >= row);
  const grid = Array.from({ length: height }, (_, index) => textsOf(sheet, row + index, merges));
  const columns = grid[0]?.length ?? 0;
  const labels: HeadLabel[] = [];
  for (let index = 0; index < columns; index++) {
    const own = lowest(grid, index);
    if (own === undefined) continue;
    const col = sheet.origin.col + index;
    const norm = grid[own]![index]!;
    const over = grid.slice(0, own).map((_, level) => groupOver(grid, level, index));
    const path = [...over.filter((text) => text !== undefined && text !== norm), norm];
    labels.push({
      at: { row: firstOf(merges, { row: row + own, col }).row, col },
      norm,
      names: [...new Set([plainLabel(path.join("")), plainLabel(norm)])],
    });
  }
  return labels;
}

/** Where the text of a cell stands, which may be merged. */
function firstOf(merges: readonly Area[], cell: Cell): Cell {
  const merge = merges.find((area) => contains(area, cell));
  return merge ? { row: merge.top, col: merge.left } : cell;
}

/** The texts of a row; a merged text stands in all cells of its area. */
function textsOf(sheet: SheetSnapshot, row: number, merges: readonly Area[]): (string | undefined)[] {
  const width = Math.min(sheet.values[row - sheet.origin.row]?.length ?? 0, WIDEST);
  return Array.from({ length: width }, (_, index) => {
    const value = valueAt(sheet, firstOf(merges, { row, col: sheet.origin.col + index }));
    if (typeof value !== "string" || value.length > LONGEST) return undefined;
    const norm = normaliseLabel(value);
    return norm === "" ? undefined : norm;
  });
}

function lowest(grid: readonly (readonly (string | undefined)[])[], index: number): number | undefined {
  for (let level = grid.length - 1; level >= 0; level--) if (grid[level]![index] !== undefined) return level;
  return undefined;
}

/** The label over a column at a level; without merges it stands over the first of its columns alone. */
function groupOver(
  grid: readonly (readonly (string | undefined)[])[],
  level: number,
  index: number,
): string | undefined {
  return grid[level]!.slice(0, index + 1)
    .filter((text) => text !== undefined)
    .at(-1);
}

/** A label without brackets and the year before it. */
function plainLabel(norm: string): string {
  return norm.replace(/\([^()]*\)/g, "").replace(/^20\d\d年?度?/, "");
}
