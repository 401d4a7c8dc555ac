import { INDICATORS, SOURCE_TABLES } from "./built-in-indicators";
import type { IndicatorSource, LibraryIndicator } from "./library-indicator";
import { indicatorKey } from "./normal-name";

const TABLES: readonly IndicatorSource[] = SOURCE_TABLES.trim()
  .split("\n")
  .map((line) => {
    const [document, table] = line.split("|") as [string, string];
    return { document, table };
  });

/** The indicators that come with this version. */
export const BUILT_IN_LIBRARY: readonly LibraryIndicator[] = INDICATORS.trim().split("\n#").flatMap(levelOf);

/** The entries of one level 2, which the first line names with its level 1. */
function levelOf(part: string): LibraryIndicator[] {
  const [head, ...lines] = part.replace(/^#/, "").split("\n") as [string, ...string[]];
  const [level1, level2] = head.split("|") as [string, string];
  return lines.map((line) => entryOf(level1, level2, line));
}

function entryOf(level1: string, level2: string, line: string): LibraryIndicator {
  const [level3, description, value, basis, categories, sources] = line.split("|") as [
    ...[string, string, string, string, string, string],
  ];
  return {
    id: indicatorKey({ level2, level3 }),
    level1,
    level2,
    level3,
    description,
    value,
    basis,
    categories: categories.split(" ").filter((category) => category !== ""),
    sources: sources.split(" ").flatMap((number) => TABLES[Number(number)] ?? []),
  };
}
