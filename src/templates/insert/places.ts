import { homeIn, rankOfFirst, rankOfSecond, type Home } from "./names";
import type { BodyRow } from "./body";
import type { IndicatorDraft, IndicatorSystem } from "../project-draft";

/** A row of the table as it will be. */
export interface PlacedRow {
  /** The row that is there already; undefined for one that is added. */
  readonly old: BodyRow | undefined;
  readonly home: Home;
  /** What is written into it: into an added row, or into a 占位空行. */
  readonly draft: IndicatorDraft | undefined;
}

/** The rows of a table with new indicators at their places, one after the other. */
export function placeIndicators(
  rows: readonly BodyRow[],
  drafts: readonly IndicatorDraft[],
  system: IndicatorSystem,
): readonly PlacedRow[] {
  const placed: PlacedRow[] = rows.map((old) => ({ old, home: old.home, draft: undefined }));
  for (const draft of drafts) {
    const home = homeIn(system, draft.level1, draft.level2);
    const run = runOf(placed, home) ?? runOfLevel1Called(placed, home);
    if (run) takeOrAdd(placed, run.to, { home: placed[run.to - 1]!.home, draft }, freeIn(placed, run));
    else takeOrAdd(placed, placeOfNew(placed, home, system), { home, draft }, undefined);
  }
  return placed;
}

/** Rows that follow each other, `to` is one past the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** The last rows of the same level 2 that follow each other. */
function runOf(rows: readonly PlacedRow[], { first, second }: Home): Run | undefined {
  return runEndingAt(
    rows,
    lastIndex(rows, ({ home }) => home.first === first && home.second === second && second !== ""),
  );
}

/** Since 财预〔2021〕101号 some tables give 成本指标 as a level 1 of its own: the rows of its first level 2. */
function runOfLevel1Called(rows: readonly PlacedRow[], { first, second }: Home): Run | undefined {
  if (second === "" || first === second) return undefined;
  const begin = rows.findIndex(({ home }) => home.first === second);
  const home = rows[begin]?.home;
  if (!home) return undefined;
  const end = rows.findIndex((row, index) => index > begin && !sameHome(row.home, home));
  return { from: begin, to: end < 0 ? rows.length : end };
}

function runEndingAt(rows: readonly PlacedRow[], last: number): Run | undefined {
  const home = rows[last]?.home;
  if (!home) return undefined;
  let from = last;
  while (from > 0 && sameHome(rows[from - 1]!.home, home)) from--;
  return { from, to: last + 1 };
}

/** Whether two indicators belong to the same level 2. */
export function sameHome(one: Home, other: Home): boolean {
  return one.first === other.first && one.second === other.second;
}

/** The first 占位空行 of a run. */
function freeIn(rows: readonly PlacedRow[], { from, to }: Run): number | undefined {
  const index = rows.findIndex((row, at) => at >= from && at < to && isFree(row));
  return index < 0 ? undefined : index;
}

function isFree({ old, draft }: PlacedRow): boolean {
  return old?.kind === "free" && !old.isHidden && draft === undefined;
}

/** Takes a 占位空行: the one given, or one without a level 2 at the place; else adds a row there. */
function takeOrAdd(
  rows: PlacedRow[],
  at: number,
  row: Pick<PlacedRow, "home" | "draft">,
  free: number | undefined,
): void {
  const isForAny = (index: number): boolean => {
    const there = rows[index];
    return (
      there !== undefined &&
      isFree(there) &&
      there.home.second === "" &&
      (there.home.first === row.home.first || there.home.first === "")
    );
  };
  const taken = free ?? [at, at - 1].find(isForAny);
  if (taken === undefined) rows.splice(at, 0, { old: undefined, ...row });
  else rows[taken] = { ...rows[taken]!, ...row };
}

/** Where the first indicator of a level 2 goes: in the order of the system within its level 1, else as that is. */
function placeOfNew(rows: readonly PlacedRow[], home: Home, system: IndicatorSystem): number {
  const isOfFirst = (row: PlacedRow): boolean => row.home.first === home.first;
  if (!rows.some(isOfFirst)) return placeOfNewFirst(rows, home, system);
  const rank = rankOfSecond(system, home);
  const before = lastIndex(
    rows,
    (row) => isOfFirst(row) && (rank === Infinity || rankOfSecond(system, row.home) < rank),
  );
  return before < 0 ? rows.findIndex(isOfFirst) : before + 1;
}

function placeOfNewFirst(rows: readonly PlacedRow[], { first }: Home, system: IndicatorSystem): number {
  const rank = rankOfFirst(system, first);
  const ranks = rows.map(({ home }) => rankOfFirst(system, home.first));
  const before = lastIndex(ranks, (other) => other < rank);
  if (before >= 0) return endOfFirst(rows, before);
  const behind = ranks.findIndex((other) => other > rank && other < Infinity);
  return behind < 0 ? rows.length : behind;
}

/** One past the rows of the level 1 that a row is of. */
function endOfFirst(rows: readonly PlacedRow[], at: number): number {
  const end = rows.findIndex(
    (row, index) => index > at && row.home.first !== "" && row.home.first !== rows[at]!.home.first,
  );
  return end < 0 ? rows.length : end;
}

function lastIndex<T>(list: readonly T[], is: (each: T) => boolean): number {
  let index = list.length - 1;
  while (index >= 0 && !is(list[index]!)) index--;
  return index;
}
