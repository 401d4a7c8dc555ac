import { says, type KnownLevel2 } from "./level-names";

/** Names longer than this are no slips of the pen. */
const LONGEST_NAME = 12;

/** The one level 2 whose name a compared name is contained in, contains, or nearly is. */
export function nearestLevel2(known: readonly KnownLevel2[], plain: string): string | undefined {
  if (plain.length > LONGEST_NAME) return undefined;
  const containing = known.filter((second) => says(plain, second));
  const [only, another] =
    containing.length > 0
      ? containing
      : known.filter((second) => second.plain.some((name) => isNear(name, plain)));
  return another ? undefined : only?.name;
}

function isNear(a: string, b: string): boolean {
  return editDistance(a, b) <= (Math.min(a.length, b.length) > 3 ? 2 : 1);
}

/** How many characters have to be put in, taken out or changed to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let col = 1; col <= b.length; col++) {
      const change = previous[col - 1]! + (a[row - 1] === b[col - 1] ? 0 : 1);
      current.push(Math.min(change, previous[col]! + 1, current[col - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
