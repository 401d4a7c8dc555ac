import { mostFrequent } from "../../model/most-frequent";
import { indicatorKey } from "../../templates/library/normal-name";
import type { LibraryIndicator } from "../../templates/library/library-indicator";

/** Entries of one level 2 and one name made one: what most say, the fullest description, and all sources. */
export function mergeEntries(entries: readonly LibraryIndicator[]): LibraryIndicator[] {
  const groups = new Map<string, LibraryIndicator[]>();
  for (const entry of entries) {
    const key = indicatorKey(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].map(merged);
}

function merged(group: readonly LibraryIndicator[]): LibraryIndicator {
  const [first] = group as [LibraryIndicator];
  const all = (of: (entry: LibraryIndicator) => string): string[] =>
    group.map(of).filter((text) => text !== "");
  const sources = new Map(
    group.flatMap((entry) => entry.sources).map((source) => [`${source.document}|${source.table}`, source]),
  );
  return {
    ...first,
    level3: mostFrequent(all(({ level3 }) => level3)) ?? "",
    description: mostFrequent(all(({ description }) => description)) ?? "",
    value: mostFrequent(all(({ value }) => value)) ?? "",
    basis: mostFrequent(all(({ basis }) => basis)) ?? "",
    categories: [...new Set(group.flatMap(({ categories }) => categories))],
    sources: [...sources.values()],
  };
}
