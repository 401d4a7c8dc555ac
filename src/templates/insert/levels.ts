import { contains, type Area, type Cell } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import { contentAt } from "../../sheet/same-sheet";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { cellOf, mergesDown, textIn, type Body, type Columns } from "./body";
import { sameHome, type PlacedRow } from "./places";

/** What becomes of the cells of one level: names written or moved, and areas to be merged. Rows count afterwards. */
export interface LevelChange {
  readonly cells: readonly CellChange[];
  readonly merged: readonly Area[];
}

/** A cell with what it is to hold. */
export interface CellChange {
  readonly at: Cell;
  readonly expected: CellContent;
  readonly content: CellContent;
}

/** A table with the rows it is to have. */
export interface Layout {
  readonly body: Body;
  readonly rows: readonly PlacedRow[];
  /** The merged areas of the sheet once the rows have come. */
  readonly merges: readonly Area[];
}

type Level = "level1" | "level2";

/** How the table writes a level that holds for several rows: merged over them, on every one, or on the first. */
type Manner = "merge" | "repeat" | "once";

/** The row that the first of the placed rows stands in. */
export function firstRow({ header }: Body): number {
  return header + 1;
}

/** Names and merges of one level, where rows were added or took a level that they did not have. */
export function levelChange(layout: Layout, level: Level): LevelChange {
  const span = layout.body[level];
  if (!span) return { cells: [], merged: [] };
  const runs = runsOf(layout.rows, level).filter((run) => isChanged(layout.rows, run));
  const manner = mannerOf(layout, level, span);
  const changes = runs.map((run) => changeOfRun(layout, level, span, run, manner));
  return {
    cells: changes.flatMap(({ cells }) => cells),
    merged: changes.flatMap(({ merged }) => merged),
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Rows that follow each other under the same name of a level, by index; `to` is the last. */
function runsOf(rows: readonly PlacedRow[], level: Level): Run[] {
  const runs: Run[] = [];
  rows.forEach((row, index) => {
    const last = runs.at(-1);
    const before = rows[index - 1];
    if (last && before && isUnderSame(before, row, level)) runs[runs.length - 1] = { ...last, to: index };
    else runs.push({ from: index, to: index });
  });
  return runs;
}

function isUnderSame({ home: one }: PlacedRow, { home: other }: PlacedRow, level: Level): boolean {
  return level === "level1" ? one.first === other.first : sameHome(one, other);
}

function isChanged(rows: readonly PlacedRow[], { from, to }: Run): boolean {
  return rows.slice(from, to + 1).some(({ draft }) => draft !== undefined);
}

function mannerOf({ body, rows }: Layout, level: Level, span: Columns): Manner {
  const { snapshot, header, bottom } = body;
  const isMerged = snapshot.merges.some(
    ({ top, bottom: end, left }) => end > top && top > header && top <= bottom && left === span.left,
  );
  if (isMerged) return "merge";
  const runs = runsOf(
    rows.filter(({ old }) => old?.kind === "indicator"),
    level,
  ).filter(({ from, to }) => to > from);
  const entries = rows.filter(({ old }) => old?.kind === "indicator");
  const isRepeated = runs.some(({ from }) => textIn(snapshot, entries[from + 1]!.old!.row, span) !== "");
  if (isRepeated) return "repeat";
  if (mergesDown(body)) return runs.length > 0 ? "repeat" : "merge";
  return runs.length > 0 ? "once" : "repeat";
}

function changeOfRun(layout: Layout, level: Level, span: Columns, run: Run, manner: Manner): LevelChange {
  const { body, rows, merges } = layout;
  const { snapshot } = body;
  const rowOf = (index: number): number => firstRow(body) + index;
  const named = indexes(run).filter((index) => ownName(snapshot, rows[index]!, span) !== "");
  const wide = widthOf(layout, span, run);
  // A merged area that began further left holds the name of the level before.
  if (wide.left < span.left) return { cells: [], merged: [] };
  const name =
    named.length > 0 ? ownName(snapshot, rows[named.at(-1)!]!, span) : (draftName(rows, run, level) ?? "");
  if (manner === "repeat" || named.length > 1) {
    const blank = indexes(run).filter((index) => !named.includes(index) && rows[index]!.draft !== undefined);
    return {
      cells: blank.map((index) => nameWritten(layout, index, span, name)),
      merged:
        wide.right > wide.left
          ? blank.map((index) => ({ ...wide, top: rowOf(index), bottom: rowOf(index) }))
          : [],
    };
  }
  const area = { ...wide, top: rowOf(run.from), bottom: rowOf(run.to) };
  const isWorthMerging =
    manner === "merge" ? area.bottom > area.top || area.right > area.left : area.right > area.left;
  const cells = [...namedAtTop(layout, run, span, named, name)];
  if (!isWorthMerging) return { cells, merged: [] };
  const merged = manner === "merge" ? [area] : [{ ...area, bottom: area.top }];
  return { cells, merged: merged.filter((each) => !merges.some((other) => sameArea(each, other))) };
}

/** The name at the top of its rows: written where there was none, moved up where it stood further down. */
function* namedAtTop(
  layout: Layout,
  run: Run,
  span: Columns,
  [named]: readonly number[],
  name: string,
): Iterable<CellChange> {
  if (named === run.from) return;
  yield nameWritten(layout, run.from, span, name);
  if (named === undefined) return;
  const { body, rows } = layout;
  const from = cellOf(body.snapshot, rows[named]!.old!.row, span);
  yield {
    at: { row: firstRow(body) + named, col: from.col },
    expected: contentAt(body.snapshot, from),
    content: { value: null },
  };
}

function nameWritten({ body, rows }: Layout, index: number, span: Columns, name: string): CellChange {
  const { old } = rows[index]!;
  const expected = old ? contentAt(body.snapshot, { row: old.row, col: span.left }) : { value: null };
  return { at: { row: firstRow(body) + index, col: span.left }, expected, content: { value: name } };
}

/** The columns over which a level is merged in these rows, or beside them. */
function widthOf({ body, rows, merges }: Layout, span: Columns, { from, to }: Run): Columns {
  const at = (index: number): Area | undefined => {
    const row = firstRow(body) + index;
    return rows[index]?.old ? merges.find((area) => contains(area, { row, col: span.left })) : undefined;
  };
  const inside = indexes({ from, to }).flatMap((index) => at(index) ?? []);
  const beside = [at(from - 1), at(to + 1)].find((area) => area?.left === span.left);
  return inside[0] ?? beside ?? { left: span.left, right: span.left };
}

function ownName(snapshot: SheetSnapshot, { old }: PlacedRow, span: Columns): string {
  return old ? textIn(snapshot, old.row, span) : "";
}

function draftName(rows: readonly PlacedRow[], run: Run, level: Level): string | undefined {
  return indexes(run)
    .map((index) => rows[index]!.draft?.[level])
    .find((name) => name !== undefined);
}

function indexes({ from, to }: Run): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Whether two areas are the same. */
export function sameArea(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.bottom === other.bottom &&
    one.left === other.left &&
    one.right === other.right
  );
}
