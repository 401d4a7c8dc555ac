import { areaToA1, toA1, type Area, type Cell } from "./address";
import type { CellContent, SkippedCell } from "./edit";
import { areasWithout, movedMerges, overlaps, type MovedMerges } from "./moved-merges";
import { followedFormulas, mapOfRows, movedSheet } from "./moved-sheet";
import { mergeLookup } from "./merges";
import { rowMoves, rowsFrom, type RowMoves } from "./row-moves";
import { contentAt, sameContent } from "./same-sheet";
import type { SheetChange } from "./sheet-change";
import type { SheetSnapshot } from "./snapshot";
import { withCells } from "./with-cells";

/** How a sheet takes another shape: all that a host has to do, once it is known that all of it can be done. */
export interface SheetPlan {
  readonly change: SheetChange;
  readonly moves: RowMoves;
  readonly merges: MovedMerges;
  /** Areas to be merged in the end, that are not yet. */
  readonly merged: readonly Area[];
  /** The sheet as it is to be; what formulas give is what they gave before. */
  readonly after: SheetSnapshot;
}

/** Why a sheet is left as it is: the cells that stand in the way, and the rest of a sentence about the sheet. */
export interface SheetLeft {
  readonly skipped: readonly SkippedCell[];
  readonly because: string;
}

/** What an edit makes of a sheet as it is now, or why it makes nothing of it. */
export function planSheet(sheet: SheetSnapshot, change: SheetChange): SheetPlan | SheetLeft {
  if (sheet.unread) return { skipped: [], because: sheet.unread.message };
  const moves = rowMoves(change.added, change.removed);
  const stale = [...staleCells(sheet, change, moves), ...staleRows(sheet, change)];
  if (stale.length > 0) return { skipped: stale, because: changedSince(stale.map(({ at }) => at)) };
  const merges = movedMerges(sheet.merges, moves);
  const moved = followedFormulas(movedSheet(sheet, moves), mapOfRows(sheet.name, moves));
  const written = withCells(moved, change.cells);
  const because = notMerged(change, merges.merges, moves) ?? inTheWay(change, merges.merges, moves) ?? "";
  if (because !== "") return { skipped: [], because };
  const swallowed = swallowedCells(written, change);
  if (swallowed.length > 0) {
    const skipped = swallowed.map((at): SkippedCell => {
      const here = { sheet: sheet.name, ...at, row: moves.before(at.row) ?? at.row };
      return { at: here, expected: BLANK, found: contentAt(written, at) };
    });
    return { skipped, because: wouldSwallow(skipped.map(({ at }) => at)) };
  }
  const kept = areasWithout(merges.merges, change.split);
  const merged = areasWithout(change.merged, kept);
  return { change, moves, merges, merged, after: { ...written, merges: [...kept, ...merged] } };
}

const BLANK: CellContent = { value: null };

/** The cells to be written that no longer hold what is expected, where they stand before the edit. */
function staleCells(sheet: SheetSnapshot, { cells }: SheetChange, moves: RowMoves): SkippedCell[] {
  return cells.flatMap(({ at, expected }) => {
    const row = moves.before(at.row);
    const found = row === undefined ? BLANK : contentAt(sheet, { ...at, row });
    return sameContent(found, expected) ? [] : [{ at: { ...at, row: row ?? at.row }, expected, found }];
  });
}

/** The cells of rows that are to go which hold something else than is expected. */
function staleRows(sheet: SheetSnapshot, { removed }: SheetChange): SkippedCell[] {
  return removed.flatMap(({ from, count, expected }) => {
    const known = new Map(expected.map(({ at, content }) => [toA1(at), content]));
    const inside = rowsFrom(from, count).flatMap((row) => cellsOf(sheet, row));
    const outside = expected.map(({ at }) => at).filter((at) => !inside.some((cell) => isSame(cell, at)));
    return [...inside, ...outside].flatMap(({ row, col }) => {
      const at = { sheet: sheet.name, row, col };
      const wanted = known.get(toA1(at)) ?? BLANK;
      const found = contentAt(sheet, at);
      return sameContent(found, wanted) ? [] : [{ at, expected: wanted, found }];
    });
  });
}

function isSame(one: Cell, other: Cell): boolean {
  return one.row === other.row && one.col === other.col;
}

/** The cells of a row that were read. */
function cellsOf({ origin, values }: SheetSnapshot, row: number): Cell[] {
  return (values[row - origin.row] ?? []).map((_, col) => ({ row, col: origin.col + col }));
}

function notMerged({ split }: SheetChange, merges: readonly Area[], moves: RowMoves): string | undefined {
  const [gone] = areasWithout(split, merges);
  return gone && `${placeBefore(gone, moves)} 已经不是原来的合并单元格`;
}

function inTheWay(
  { split, merged }: SheetChange,
  merges: readonly Area[],
  moves: RowMoves,
): string | undefined {
  const kept = areasWithout(merges, split);
  for (const [index, area] of areasWithout(merged, kept).entries()) {
    const other = [...kept, ...merged.slice(0, index)].find((each) => overlaps(each, area));
    if (other) return `要合并的 ${placeBefore(area, moves)} 和合并单元格 ${placeBefore(other, moves)} 重叠`;
  }
  return undefined;
}

/** Cells that would be hidden below a merged area and lost in most programs; those that were hidden before are not. */
function swallowedCells(written: SheetSnapshot, { merged }: SheetChange): Cell[] {
  const mergeOf = mergeLookup(written);
  const isSeen = (cell: Cell): boolean => {
    const area = mergeOf(cell);
    return !area || isSame(cell, { row: area.top, col: area.left });
  };
  return merged.flatMap((area) =>
    rowsFrom(area.top, area.bottom - area.top + 1).flatMap((row) =>
      cellsOf(written, row).filter(
        (cell) =>
          cell.col >= area.left &&
          cell.col <= area.right &&
          !isSame(cell, { row: area.top, col: area.left }) &&
          isSeen(cell) &&
          !sameContent(contentAt(written, cell), BLANK),
      ),
    ),
  );
}

/** An area as the user sees it now, as far as it is there. */
function placeBefore(area: Area, { before }: RowMoves): string {
  const rows = rowsFrom(area.top, area.bottom - area.top + 1).flatMap((row) => before(row) ?? []);
  return areaToA1({ ...area, top: rows[0] ?? area.top, bottom: rows.at(-1) ?? area.bottom });
}

const NAMED = 5;

function named(cells: readonly Cell[]): string {
  const names = cells.slice(0, NAMED).map(toA1).join("、");
  return `${names}${cells.length > NAMED ? ` 等 ${cells.length} 格` : ""}`;
}

function changedSince(cells: readonly Cell[]): string {
  return `${named(cells)} 的内容已经变了`;
}

function wouldSwallow(cells: readonly Cell[]): string {
  return `合并会盖住 ${named(cells)} 的内容`;
}
