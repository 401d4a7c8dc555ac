import type { LibraryIndicator } from "../../templates/library/library-indicator";
import { indicatorKey } from "../../templates/library/normal-name";
import { CORRECTIONS } from "./corrections-list";

/** What a line of the list puts right. */
type Correction = ReadonlyMap<string, string>;

const OUT = "×";
const corrections = new Map(CORRECTIONS.trim().split("\n").map(correctionIn));
const used = new Set<string>();

/** An indicator with what the list says of it; none where the list leaves it out. */
export function corrected(entry: LibraryIndicator): LibraryIndicator[] {
  const key = indicatorKey(entry);
  const correction = corrections.get(key);
  if (!correction) return [entry];
  used.add(key);
  if (correction.has(OUT)) return [];
  const categories = correction.get("类");
  return [
    {
      ...entry,
      level2: levelOf(correction.get("级")) ?? entry.level2,
      level3: correction.get("名") ?? entry.level3,
      description: correction.get("述") ?? entry.description,
      value: correction.get("值") ?? entry.value,
      basis: correction.get("据") ?? entry.basis,
      categories: categories?.split(" ") ?? entry.categories,
    },
  ];
}

/** Lines of the list that no published indicator answers to: they would do nothing. */
export function unusedCorrections(): string[] {
  return [...corrections.keys()].filter((key) => !used.has(key));
}

function levelOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${name}指标`;
}

function correctionIn(line: string): readonly [string, Correction] {
  const [place, ...parts] = line.split(" > ") as [string, ...string[]];
  const [level2, ...name] = place.split("/") as [string, ...string[]];
  const fields = parts.map((part) => {
    const at = part.indexOf("=");
    return at < 0 ? ([part, ""] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
  });
  return [indicatorKey({ level2, level3: name.join("/") }), new Map(fields)];
}
