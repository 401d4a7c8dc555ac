import type { Mention } from "./mention";
import type { State } from "./reading-state";

/** A year beside a figure, or behind 比 the year that it is compared with. */
export function readYear(state: State, year: number | "last" | "now"): void {
  const { clause, gap } = state;
  const time = timeOf(year, state.year);
  if (clause.isComparing) clause.comparedYear = time;
  else {
    gap.time = time;
    // A year that is told goes on to the end of its line; 上年 is said of one figure.
    if (typeof year === "number" || time === "now") state.lineTime = time === "last" ? undefined : time;
  }
  clause.isComparing = false;
}

/** A text that speaks of other years only is not about these tables. */
export function usualTime(years: readonly number[], own: number | undefined): Mention["time"] {
  const isOther =
    own !== undefined && years.length > 0 && !years.some((year) => timeOf(year, own) !== "other");
  return isOther ? "other" : "now";
}

function timeOf(year: number | "last" | "now", own: number | undefined): Mention["time"] {
  if (typeof year === "string") return year;
  if (own === undefined || year === own) return "now";
  return year === own - 1 ? "last" : "other";
}
