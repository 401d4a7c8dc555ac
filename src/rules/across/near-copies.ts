/** Something with lines that can be compared. */
export interface Lined {
  /** What it is called; two of one name are one thing laid out twice. */
  readonly name: string;
  readonly lines: ReadonlySet<string>;
}

/** Fewer lines are alike by chance. */
const ENOUGH = 5;
/** One line in so many may differ. */
const ONE_IN = 9;
/** So many groups are remembered for one line; more would only be reached by lines that everything has. */
const MOST_GROUPS = 32;

interface Group<T extends Lined> {
  readonly members: [T, ...T[]];
  readonly names: Set<string>;
}

/**
 * Groups of two or more that have the same lines, or nearly, as the first of the group. In time linear in their
 * number: two sets that are nearly the same share one of their few rarest lines, and only groups that are known for one
 * of these are looked at.
 */
export function groupsOfCopies<T extends Lined>(all: readonly T[]): (readonly [T, ...T[]])[] {
  const counts = countLines(all);
  const groups: Group<T>[] = [];
  const known = new Map<string, Group<T>[]>();
  for (const one of all) {
    if (one.lines.size < ENOUGH) continue;
    const rarest = rarestLines(one.lines, counts);
    const group = rarest
      .flatMap((line) => known.get(line) ?? [])
      .find(({ members: [first] }) => isCopy(one, first));
    if (!group) {
      const begun: Group<T> = { members: [one], names: new Set([one.name]) };
      groups.push(begun);
      for (const line of rarest) remember(known, line, begun);
    } else if (!group.names.has(one.name)) {
      group.members.push(one);
      group.names.add(one.name);
    }
  }
  return groups.map(({ members }) => members).filter(({ length }) => length > 1);
}

function countLines(all: readonly Lined[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lines } of all) for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** One line more than may differ, the rarest first, so that of two copies at least one is common to both. */
function rarestLines(lines: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string[] {
  const rank = (line: string): number => counts.get(line) ?? 0;
  return [...lines].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, mayDiffer(lines.size) + 1);
}

function remember<T extends Lined>(known: Map<string, Group<T>[]>, line: string, group: Group<T>): void {
  const groups = known.get(line);
  if (!groups) known.set(line, [group]);
  else if (groups.length < MOST_GROUPS) groups.push(group);
}

function isCopy(a: Lined, b: Lined): boolean {
  const most = Math.max(a.lines.size, b.lines.size);
  return sharedLines(a, b) >= most - mayDiffer(most);
}

function mayDiffer(lines: number): number {
  return Math.floor(lines / ONE_IN);
}

/** How many lines of one the other has too. */
export function sharedLines(one: Lined, other: Lined): number {
  let shared = 0;
  for (const line of one.lines) if (other.lines.has(line)) shared++;
  return shared;
}
