import type { LibraryIndicator } from "../../templates/library/library-indicator";

export function corrected(entry: LibraryIndicator): LibraryIndicator[] {
  return [entry];
}
