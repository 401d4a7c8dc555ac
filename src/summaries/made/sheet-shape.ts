import type { NewSheet, RowsAdded, RowsRemoved } from "../../sheet/edit";
import { rowMoves, rowsFrom, type RowMoves } from "../../sheet/row-moves";
import { contentAt } from "../../sheet/same-sheet";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { contentText } from "./content-hash";
import { widthOf, type LastMade } from "./fingerprint";
import { likeRow } from "./like-row";
import { matchRows, type RowMatch } from "./match-rows";
import { keyedRows, type KeyedRow } from "./row-keys";

/** A sheet that was made, as it stands and as it would be made now. */
export interface SheetAgain {
  readonly now: SheetSnapshot;
  readonly fresh: NewSheet;
  /** What was made the last time; undefined where nobody knows any more. */
  readonly last?: LastMade;
}

/** How the rows of a sheet become those of the fresh one. */
export interface SheetShape extends SheetAgain {
  /** How many columns are ours. */
  readonly width: number;
  readonly freshRows: readonly KeyedRow[];
  readonly nowRows: readonly KeyedRow[];
  readonly match: RowMatch;
  readonly added: readonly RowsAdded[];
  readonly removed: readonly RowsRemoved[];
  /** Rows that we made and would no longer make, and that stay for what the user wrote into them. */
  readonly kept: readonly KeptRow[];
  readonly moves: RowMoves;
  /** Where a fresh row stands in the end, both counted as on their sheets. */
  readonly placeOf: (freshRow: number) => number | undefined;
}

/** A row that stays although it is not made any more. */
export interface KeptRow {
  readonly row: number;
  /** Whether only formulas elsewhere need it. */
  readonly isRead: boolean;
}

/** The rows of a sheet between which formulas of the user's read something, both ends included. */
export type ReadRows = readonly { readonly from: number; readonly to: number }[];

/** Matches the rows of a sheet with the fresh ones, and tells which come, which go and which have to stay. */
export function shapeOf(again: SheetAgain, read: ReadRows): SheetShape {
  const { now, fresh, last } = again;
  const freshWidth = widthOf(fresh.snapshot);
  const lastWidth = last?.width ?? freshWidth;
  const width = Math.max(freshWidth, lastWidth);
  const freshRows = keyedRows(fresh.snapshot, freshWidth);
  const nowRows = keyedRows(now, lastWidth);
  const match = matchRows(freshRows, nowRows, last);
  const gone = goneRows(match, nowRows, last);
  const kept = keptRows(gone, { now, width, ...(last && { last }) }, read);
  const stay = new Set(kept.map(({ row }) => row));
  const removed = removals(
    now,
    gone.map(({ row }) => row).filter((row) => !stay.has(row)),
  );
  const { added, freshOf } = additions(again, freshRows, nowRows, match);
  const moves = rowMoves(added, removed);
  const places = new Map<number, number>();
  freshRows.forEach(({ row }, index) => {
    const there = match[index];
    const place = there === undefined ? undefined : moves.after(nowRows[there]!.row);
    if (place !== undefined) places.set(row, place);
  });
  moves.come.forEach(({ from, count }, index) => {
    rowsFrom(from, count).forEach((between, each) => {
      const place = moves.going.line(between);
      if (place !== undefined) places.set(freshOf[index]![each]!, place);
    });
  });
  const placeOf = (row: number): number | undefined => places.get(row);
  return { ...again, width, freshRows, nowRows, match, added, removed, kept, moves, placeOf };
}

/** The rows that we made the last time and did not find among the fresh ones. */
function goneRows(match: RowMatch, nowRows: readonly KeyedRow[], last: LastMade | undefined): KeyedRow[] {
  const found = new Set(match);
  return nowRows.filter(({ key }, place) => key !== "" && !found.has(place) && last?.hasRow(key));
}

function keptRows(
  gone: readonly KeyedRow[],
  { now, last, width }: Pick<SheetShape, "now" | "last" | "width">,
  read: ReadRows,
): KeptRow[] {
  const rows = new Set(gone.map(({ row }) => row));
  const needed = new Set(
    read
      .map(({ from, to }) => rowsFrom(from, to - from + 1))
      .filter((stretch) => stretch.every((row) => rows.has(row)))
      .flat(),
  );
  return gone.flatMap(({ row, key }): KeptRow[] => {
    const isTheirs = cellsOf(now, row).some((col) => {
      const text = contentText(contentAt(now, { row, col }));
      return text !== "" && (col >= width || !last?.hasCell(key, col, text));
    });
    if (isTheirs) return [{ row, isRead: false }];
    return needed.has(row) ? [{ row, isRead: true }] : [];
  });
}

function cellsOf({ origin, values }: SheetSnapshot, row: number): number[] {
  return (values[row - origin.row] ?? []).map((_, col) => origin.col + col);
}

/** Runs of rows that go, with all that stands in them. */
function removals(now: SheetSnapshot, rows: readonly number[]): RowsRemoved[] {
  const runs: { from: number; count: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.from + run.count === row) run.count++;
    else runs.push({ from: row, count: 1 });
  }
  return runs.map(({ from, count }) => ({
    sheet: now.name,
    from,
    count,
    expected: rowsFrom(from, count).flatMap((row) =>
      cellsOf(now, row).flatMap((col) => {
        const content = contentAt(now, { row, col });
        const isBlank = "value" in content && (content.value === null || content.value === "");
        return isBlank ? [] : [{ at: { sheet: now.name, row, col }, content }];
      }),
    ),
  }));
}

/** New rows behind the fresh row in front of them, each like one that looks the same. */
function additions(
  { now, fresh }: SheetAgain,
  freshRows: readonly KeyedRow[],
  nowRows: readonly KeyedRow[],
  match: RowMatch,
): { added: RowsAdded[]; freshOf: number[][] } {
  const known = freshRows.flatMap(({ row }, index) => {
    const there = match[index];
    return there === undefined ? [] : [{ fresh: row, now: nowRows[there]!.row }];
  });
  const first = known[0]?.now ?? now.origin.row;
  let before: number | undefined;
  const rows = freshRows.flatMap(({ row }, index) => {
    const there = match[index];
    if (there !== undefined) {
      before = nowRows[there]!.row + 1;
      return [];
    }
    const place = before ?? first;
    return [{ fresh: row, before: place, like: likeRow(fresh, row, known, place) }];
  });
  const added: RowsAdded[] = [];
  const freshOf: number[][] = [];
  for (const { fresh: row, before: place, like } of rows.sort((one, other) => one.before - other.before)) {
    const run = added.at(-1);
    if (run?.before === place && run.like === like) {
      added[added.length - 1] = { ...run, count: run.count + 1 };
      freshOf.at(-1)!.push(row);
    } else {
      added.push({ sheet: now.name, before: place, count: 1, like });
      freshOf.push([row]);
    }
  }
  return { added, freshOf };
}
