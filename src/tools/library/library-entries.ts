import type { LibraryIndicator } from "../../templates/library/library-indicator";
import { indicatorKey } from "../../templates/library/normal-name";
import { generalEntries } from "./general-entries";
import { publishedEntries } from "./published-entries";

/** All entries of the built-in library: the published ones, and behind them those that suit any project of a kind. */
export function libraryEntries(): LibraryIndicator[] {
  const published = publishedEntries();
  const known = new Set(published.map(indicatorKey));
  return [...published, ...generalEntries().filter((entry) => !known.has(indicatorKey(entry)))];
}
