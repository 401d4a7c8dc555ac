import type { LastMade } from "./fingerprint";
import type { KeyedRow } from "./row-keys";

/** Which row of the sheet each fresh row is, both by their place in their lists; undefined for one that is new. */
export type RowMatch = readonly (number | undefined)[];

/** Fresh rows, and rows of the sheet, between the same two that were found: none of them has been matched yet. */
interface Gap {
  readonly fresh: readonly number[];
  readonly now: readonly number[];
}

/**
 * Finds the fresh rows on the sheet: lines by their keys, lines that look alike by their order between those, and
 * whatever else stands between the same two by its order, where it was made by us or takes the place of what was.
 */
export function matchRows(
  fresh: readonly KeyedRow[],
  now: readonly KeyedRow[],
  last: LastMade | undefined,
): RowMatch {
  const match = new Array<number | undefined>(fresh.length).fill(undefined);
  const wasMade = ({ key }: KeyedRow): boolean => last?.hasRow(key) ?? false;
  matchKeys(fresh, now, match);
  for (const gap of gapsOf(match, now)) pair(inOrder(gap, fresh, now), match);
  for (const gap of gapsOf(match, now)) pair(rewritten(gap, fresh, now, wasMade, last !== undefined), match);
  const isLacking = now.filter((row) => row.key !== "" && wasMade(row)).length < (last?.count ?? 0);
  for (const gap of gapsOf(match, now)) pair(overtyped(gap, fresh, now, wasMade, isLacking), match);
  return match;
}

type Pairs = readonly (readonly [fresh: number, now: number])[];

function pair(pairs: Pairs, match: (number | undefined)[]): void {
  for (const [one, other] of pairs) match[one] = other;
}

/** Keys that are there once on both sides. */
function matchKeys(
  fresh: readonly KeyedRow[],
  now: readonly KeyedRow[],
  match: (number | undefined)[],
): void {
  const places = placesOf(now);
  for (const [key, own] of placesOf(fresh)) {
    const other = places.get(key) ?? [];
    if (own.length === 1 && other.length === 1) match[own[0]!] = other[0];
  }
}

function placesOf(rows: readonly KeyedRow[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach(({ key }, place) => {
    if (key !== "") places.set(key, [...(places.get(key) ?? []), place]);
  });
  return places;
}

/**
 * The stretches of fresh rows that were not found, with the rows that stand in the same place of the sheet. Where rows
 * changed places two stretches reach over the same row: it is of the first.
 */
function gapsOf(match: RowMatch, now: readonly KeyedRow[]): Gap[] {
  const taken = new Set(match);
  const gaps: Gap[] = [];
  for (let from = 0; from < match.length;) {
    let to = from;
    while (to < match.length && match[to] === undefined) to++;
    if (to > from) {
      const [above, below] = [match[from - 1] ?? -1, to < match.length ? match[to]! : now.length];
      const places = now.map((_, place) => place).slice(Math.max(0, above + 1), Math.max(0, below));
      const free = below > above ? places.filter((place) => !taken.has(place)) : [];
      for (const place of free) taken.add(place);
      gaps.push({ fresh: match.map((_, place) => place).slice(from, to), now: free });
    }
    from = to + 1;
  }
  return gaps;
}

/** Lines of the same key, by their order. */
function inOrder(gap: Gap, fresh: readonly KeyedRow[], now: readonly KeyedRow[]): Pairs {
  const left = [...gap.now];
  return gap.fresh.flatMap((place) => {
    const at = left.findIndex((other) => now[other]!.key === fresh[place]!.key);
    if (at < 0) return [];
    const found = left[at]!;
    left.splice(0, at + 1);
    return [[place, found] as const];
  });
}

/** Titles, notes and the like that say something else now: what we made takes the place of what we made. */
function rewritten(
  gap: Gap,
  fresh: readonly KeyedRow[],
  now: readonly KeyedRow[],
  wasMade: (row: KeyedRow) => boolean,
  isKnown: boolean,
): Pairs {
  const loose = gap.fresh.filter((place) => !fresh[place]!.isLine);
  const ours = gap.now.filter((place) => !now[place]!.isLine && (!isKnown || wasMade(now[place]!)));
  return inPairs(loose, ours);
}

/** Rows that were made under a key which is no more: someone wrote over it, if there are as many as we miss. */
function overtyped(
  gap: Gap,
  fresh: readonly KeyedRow[],
  now: readonly KeyedRow[],
  wasMade: (row: KeyedRow) => boolean,
  isLacking: boolean,
): Pairs {
  // A title that would say something else now was not made before; if a row is lacking it may be that one.
  const isMissing = (row: KeyedRow): boolean => wasMade(row) || (isLacking && !row.isLine);
  const missing = gap.fresh.filter((place) => isMissing(fresh[place]!));
  const theirs = gap.now.filter((place) => now[place]!.key !== "" && !wasMade(now[place]!));
  return missing.length === theirs.length ? inPairs(missing, theirs) : [];
}

/** The last ones belong together where a table's header is below them, the first ones where one is above: rows are few. */
function inPairs(fresh: readonly number[], now: readonly number[]): Pairs {
  const count = Math.min(fresh.length, now.length);
  const isHead = fresh[0] === 0;
  const [ones, others] = isHead ? [fresh.slice(-count), now.slice(-count)] : [fresh, now];
  return Array.from({ length: count }, (_, each) => [ones[each]!, others[each]!] as const);
}
