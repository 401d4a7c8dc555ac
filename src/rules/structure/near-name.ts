import { editDistance } from "../../model/edit-distance";
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
