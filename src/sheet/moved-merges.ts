import { areaToA1, type Area } from "./address";
import type { LineMap } from "./line-map";
import { rowsFrom, type RowMoves } from "./row-moves";

/** Merged areas after rows came and went, those among them that rows which came were given. */
export interface MovedMerges {
  readonly merges: readonly Area[];
  /** Those that were there before, while all rows that come are there and none has gone. */
  readonly between: readonly Area[];
  /** Areas merged in rows that came as they are in the row that those look like, counted before any row goes. */
  readonly repeated: readonly Area[];
}

/** Where merged areas are after rows came and went: they grow and shrink with what they go over. */
export function movedMerges(merges: readonly Area[], { come, coming, going }: RowMoves): MovedMerges {
  const between = merges.flatMap((area) => stretched(area, coming));
  const repeated = come.flatMap(({ from, count, like }) => {
    const inOneRow = between.filter(({ top, bottom }) => top === like && bottom === like);
    return rowsFrom(from, count).flatMap((row) =>
      inOneRow.map((area) => ({ ...area, top: row, bottom: row })),
    );
  });
  const fitting = repeated.filter((area) => !between.some((each) => overlaps(area, each)));
  return {
    merges: [...between, ...fitting].flatMap((area) => stretched(area, going)),
    between,
    repeated: fitting,
  };
}

/** Whether two areas have a cell in common. */
export function overlaps(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/** The areas that are among some and not among others. */
export function areasWithout(areas: readonly Area[], others: readonly Area[]): Area[] {
  const known = new Set(others.map(areaToA1));
  return areas.filter((area) => !known.has(areaToA1(area)));
}

/** A merged area where its rows are now; one cell merges with nothing. */
function stretched(area: Area, rows: LineMap): Area[] {
  const down = rows.stretch(area.top, area.bottom);
  if (!down || (down.from === down.to && area.left === area.right)) return [];
  return [{ ...area, top: down.from, bottom: down.to }];
}
