import type { LibraryIndicator } from "../../../templates/library/library-indicator";

/** Those entries that the user's own library does not have yet. */
export function notYetIn(
  own: readonly LibraryIndicator[],
  entries: readonly LibraryIndicator[],
): readonly LibraryIndicator[] {
  const known = new Set(own.map(contentOf));
  return entries.filter((entry) => !known.has(contentOf(entry)));
}

/** What makes two entries the same to their owner. */
function contentOf({ level2, level3, value }: LibraryIndicator): string {
  return [level2, level3, value].join("\u001f");
}
