import type { RowsAdded, RowsRemoved } from "./edit";
import { lineMap, type LineMap } from "./line-map";
import { SHEET_SIZE } from "./sheet-size";

/** Rows that come, counted while they are all there and none has gone yet. */
export interface RowsCome {
  readonly from: number;
  readonly count: number;
  /** The row whose look they take. */
  readonly like: number;
  /** The row that they come in front of, counted before anything came. */
  readonly before: number;
}

/** Rows that go, counted while all that come are there. */
export interface RowsGo {
  readonly from: number;
  readonly count: number;
}

/** What becomes of the rows of a sheet when some come and then some go. */
export interface RowMoves {
  /** From the top. */
  readonly come: readonly RowsCome[];
  /** From the top. */
  readonly go: readonly RowsGo[];
  /** Where rows are while all that come are there and none has gone. */
  readonly coming: LineMap;
  /** Where they are from there when those that go are gone. */
  readonly going: LineMap;
  /** Where a row goes in the end; undefined for one that goes. */
  after(row: number): number | undefined;
  /** Which row one was, by where it is in the end; undefined for one that came. */
  before(row: number): number | undefined;
}

/** The moves of the rows of one sheet. */
export function rowMoves(added: readonly RowsAdded[], removed: readonly RowsRemoved[]): RowMoves {
  const inOrder = added.filter(({ count }) => count > 0).sort((one, other) => one.before - other.before);
  const gone = new Set(removed.flatMap(({ from, count }) => rowsFrom(from, count)));
  const end = Math.max(0, ...inOrder.map(({ before }) => before + 1), ...[...gone].map((row) => row + 1));
  const between: (number | undefined)[] = [];
  const starts: number[] = [];
  let next = 0;
  for (let row = 0; row < end; row++) {
    for (; inOrder[next]?.before === row; next++) {
      starts.push(between.length);
      for (let each = 0; each < inOrder[next]!.count; each++) between.push(undefined);
    }
    between.push(row);
  }
  const coming = lineMap(between, end, SHEET_SIZE.rows);
  const kept = between.flatMap((origin, place) => (origin !== undefined && gone.has(origin) ? [] : [place]));
  const going = lineMap(kept, between.length, SHEET_SIZE.rows);
  return {
    come: inOrder.map(({ count, like, before }, index) => ({
      from: starts[index]!,
      count,
      like: coming.line(like) ?? like,
      before,
    })),
    go: runs([...gone].map((row) => coming.line(row) ?? row)),
    coming,
    going,
    after: (row) => {
      const place = coming.line(row);
      return place === undefined ? undefined : going.line(place);
    },
    before: (row) => (row < kept.length ? between[kept[row]!] : row - kept.length + end),
  };
}

/** Rows that follow each other, from one on. */
export function rowsFrom(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, each) => from + each);
}

function runs(rows: readonly number[]): RowsGo[] {
  const found: { from: number; count: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = found.at(-1);
    if (last && last.from + last.count === row) last.count++;
    else found.push({ from: row, count: 1 });
  }
  return found;
}
