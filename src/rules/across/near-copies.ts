/** Something with lines that can be compared. */
export interface Lined {
  /** What it is called; two of one name are one thing laid out twice. */
  readonly name: string;
  readonly lines: ReadonlySet<string>;
}

/** Fewer lines are alike by chance. */
export const ENOUGH_LINES = 5;
/** One line in so many may differ. */
const ONE_IN = 9;
/** So many groups are remembered for one line; more would only be reached by lines that everything has. */
const MOST_GROUPS = 32;

interface Group<T> {
  readonly members: [T, ...T[]];
  readonly names: Set<string>;
}

interface Line<T> {
  readonly text: string;
  count: number;
  /** Groups of which this is one of the rarest lines. */
  readonly groups: Group<T>[];
}

/**
 * Groups of two or more that have the same lines, or nearly, as the first of the group. In time linear in their
 * number: two sets that are nearly the same share one of their few rarest lines, and only groups that are known for one
 * of these are looked at.
 */
export function groupsOfCopies<T extends Lined>(all: readonly T[]): (readonly [T, ...T[]])[] {
  const groups: Group<T>[] = [];
  for (const { one, lines } of withLines(all.filter(({ lines }) => lines.size >= ENOUGH_LINES))) {
    const rarest = rarestOf(lines);
    const group = rarest.flatMap((line) => line.groups).find(({ members: [first] }) => isCopy(one, first));
    if (group && !group.names.has(one.name)) {
      group.members.push(one);
      group.names.add(one.name);
    }
    if (group) continue;
    const begun: Group<T> = { members: [one], names: new Set([one.name]) };
    groups.push(begun);
    for (const line of rarest) if (line.groups.length < MOST_GROUPS) line.groups.push(begun);
  }
  return groups.map(({ members }) => members).filter(({ length }) => length > 1);
}

/** Each with its lines, which know how many have them. */
function withLines<T extends Lined>(all: readonly T[]): { one: T; lines: Line<T>[] }[] {
  const known = new Map<string, Line<T>>();
  const count = (text: string): Line<T> => {
    const line = known.get(text) ?? { text, count: 0, groups: [] };
    line.count++;
    known.set(text, line);
    return line;
  };
  return all.map((one) => ({ one, lines: [...one.lines].map(count) }));
}

/** One line more than may differ, the rarest first, so that of two copies at least one is common to both. */
function rarestOf<T>(lines: readonly Line<T>[]): Line<T>[] {
  return [...lines]
    .sort((a, b) => a.count - b.count || (a.text < b.text ? -1 : 1))
    .slice(0, mayDiffer(lines.length) + 1);
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
  return [...one.lines].filter((line) => other.lines.has(line)).length;
}
