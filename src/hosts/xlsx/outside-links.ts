import { writtenRelationshipsOf, type Package, type WrittenRelationship } from "./package";
import { partKey } from "./part-names";
import { ReadStop } from "./problems";

/** A relationship, and the key of the part that it goes out from. */
export interface PartLink extends WrittenRelationship {
  readonly from: string;
}

/** All relationships of a package that its root leads to; a part that many lead to is looked at once. */
export function allLinks(pack: Package): readonly PartLink[] {
  const found: PartLink[] = [];
  const seen = new Set([""]);
  const waiting = [""];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const from = partKey(path);
    for (const link of orNone(() => writtenRelationshipsOf(pack, path!))) {
      found.push({ ...link, from });
      if (link.isExternal || !pack.has(link.target)) continue;
      const key = partKey(link.target);
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(link.target);
    }
  }
  return found;
}

/** Damage in a part that no table needs is no reason to refuse the tables. */
export function orNone<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReadStop && error.problem.code === "broken") return [];
    throw error;
  }
}
