import type { LibraryIndicator } from "./library-indicator";
import { indicatorKey } from "./normal-name";

/** Indicators as the user's own, with ids that no two share and that stay while nothing is put before them. */
export function asOwn(indicators: readonly Omit<LibraryIndicator, "id">[]): LibraryIndicator[] {
  const counts = new Map<string, number>();
  return indicators.map((indicator) => {
    const key = `own/${indicatorKey(indicator)}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { ...indicator, id: count === 1 ? key : `${key}/${count}`, isOwn: true };
  });
}
