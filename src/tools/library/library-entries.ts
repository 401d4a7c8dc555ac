import type { LibraryIndicator } from "../../templates/library/library-indicator";
import { publishedEntries } from "./published-entries";

/** All entries of the built-in library. */
export function libraryEntries(): LibraryIndicator[] {
  return publishedEntries();
}
