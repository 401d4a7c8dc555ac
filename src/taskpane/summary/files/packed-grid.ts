import type { Steps } from "../../../model/steps";

/** So many rows are made before the thread may do something else. */
const ROWS_A_STEP = 5_000;

/**
 * Rows of cells as they are sent from thread to thread: every value once, and cells as numbers, which costs the thread
 * that takes them a tenth of what rows of values do. Rows that are alike are one row.
 */
export interface PackedGrid<T> {
  readonly values: readonly T[];
  readonly width: number;
  /** How many different rows there are. */
  readonly height: number;
  /** The cells of each different row, as places among the values. */
  readonly cells: Int32Array<ArrayBuffer>;
  /** Which of the different rows each row is. */
  readonly rows: Int32Array<ArrayBuffer>;
}

/** Packs rows of equal length. */
export function packGrid<T>(grid: readonly (readonly T[])[]): PackedGrid<T> {
  const width = grid[0]?.length ?? 0;
  const [places, shared] = [new Map<T, number>(), new Map<readonly T[], number>()];
  const cells: number[] = [];
  const rows = new Int32Array(grid.length);
  let count = 0;
  const placeOf = (value: T): number => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, places.size);
    return places.size - 1;
  };
  const isLastAgain = (): boolean => {
    for (let at = cells.length - width; at < cells.length; at++) {
      if (cells[at] !== cells[at - width]) return false;
    }
    return count > 0;
  };
  grid.forEach((row, index) => {
    const known = shared.get(row);
    if (known !== undefined) {
      rows[index] = known;
      return;
    }
    for (const value of row) cells.push(placeOf(value));
    if (isLastAgain()) cells.length -= width;
    else count++;
    shared.set(row, count - 1);
    rows[index] = count - 1;
  });
  return { values: [...places.keys()], width, height: count, cells: Int32Array.from(cells), rows };
}

/** The rows that were packed; those that are alike are the same array. */
export function* unpackGrid<T>(packed: PackedGrid<T>): Steps<readonly (readonly T[])[]> {
  const { values, width, height, cells, rows } = packed;
  const different: (readonly T[])[] = [];
  for (let each = 0; each < height; each++) {
    const row = new Array<T>(width);
    for (let col = 0; col < width; col++) row[col] = values[cells[each * width + col]!]!;
    if (different.push(row) % ROWS_A_STEP === 0) yield;
  }
  return Array.from(rows, (row) => different[row]!);
}
