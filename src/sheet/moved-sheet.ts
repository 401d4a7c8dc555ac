import { UNMOVED } from "./line-map";
import { movedMerges } from "./moved-merges";
import { moveReferences, type CellMap } from "./references";
import { rowsFrom, type RowMoves } from "./row-moves";
import type { SheetSnapshot } from "./snapshot";

/** A sheet whose rows came and went; what formulas read does not follow yet. */
export function movedSheet(sheet: SheetSnapshot, moves: RowMoves): SheetSnapshot {
  const sources = sourcesOf(sheet, moves);
  const width = sheet.values[0]?.length ?? 0;
  const laid = <T>(rows: readonly (readonly T[])[], blank: T, likeIsKept: boolean): T[][] =>
    sources.map(({ row, isNew }) => [
      ...((isNew && !likeIsKept ? undefined : rows[row - sheet.origin.row]) ??
        new Array<T>(width).fill(blank)),
    ]);
  return {
    ...sheet,
    origin: { ...sheet.origin, row: sources[0]?.place ?? sheet.origin.row },
    values: laid(sheet.values, null, false),
    formulas: laid(sheet.formulas, null, false),
    numberFormats: laid(sheet.numberFormats, "General", true),
    merges: movedMerges(sheet.merges, moves).merges,
    hiddenRows: sheet.hiddenRows.flatMap((row) => moves.after(row) ?? []),
  };
}

/** A sheet whose formulas follow cells that went elsewhere, on the same sheet or on another. */
export function followedFormulas(sheet: SheetSnapshot, map: CellMap): SheetSnapshot {
  let isMoved = false;
  const formulas = sheet.formulas.map((row) =>
    row.map((formula) => {
      const moved = formula && moveReferences(formula, sheet.name, map);
      isMoved ||= moved !== formula;
      return moved;
    }),
  );
  return isMoved ? { ...sheet, formulas } : sheet;
}

/** Where the cells of a sheet go with its rows. */
export function mapOfRows(sheet: string, moves: RowMoves): CellMap {
  const rows = {
    line: moves.after,
    stretch: (from: number, to: number) => {
      const between = moves.coming.stretch(from, to);
      return between && moves.going.stretch(between.from, between.to);
    },
  };
  return { sheet, rows, columns: UNMOVED };
}

/** A row of the block as it will be: where it is then, and the row before that it was, or takes its formats from. */
interface Source {
  readonly place: number;
  readonly row: number;
  readonly isNew: boolean;
}

function sourcesOf({ origin, values }: SheetSnapshot, { come, going, after }: RowMoves): Source[] {
  const end = origin.row + values.length;
  const kept = rowsFrom(origin.row, values.length).map((row) => ({ place: after(row), row, isNew: false }));
  const fresh = come
    .filter(({ before }) => before > origin.row && before <= end)
    .flatMap(({ from, count, like }) => {
      const row = likeBefore(come, like);
      return rowsFrom(from, count).map((place) => ({ place: going.line(place), row, isNew: true }));
    });
  return [...kept, ...fresh]
    .flatMap(({ place, ...source }) => (place === undefined ? [] : [{ ...source, place }]))
    .sort((one, other) => one.place - other.place);
}

/** Which row one was before any came. */
function likeBefore(come: RowMoves["come"], like: number): number {
  return like - come.filter(({ from }) => from < like).reduce((sum, { count }) => sum + count, 0);
}
