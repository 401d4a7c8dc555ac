import type { Comparator } from "../../model/target";

/** On which side a number bounds; a number alone is met exactly. */
export type Side = "lower" | "upper" | "exact";

/** The side of a comparator. */
export function sideOf(comparator: Comparator | null): Side {
  if (comparator === "≥" || comparator === ">") return "lower";
  return comparator === "≤" || comparator === "<" ? "upper" : "exact";
}

/** The side of several bounds together; undefined where some bound below and others above. */
export function commonSide(comparators: readonly (Comparator | null)[]): Side | undefined {
  const sides = new Set(comparators.map(sideOf));
  if (sides.has("lower") && sides.has("upper")) return undefined;
  return sides.has("lower") ? "lower" : sides.has("upper") ? "upper" : "exact";
}

/** The comparator of a sum: what is exactly 5 and at least 3 is at least 8. */
export function sumComparator(comparators: readonly (Comparator | null)[], side: Side): Comparator | null {
  const [first = null] = comparators;
  if (comparators.every((each) => each === first)) return first;
  if (side === "exact") return "=";
  return side === "lower" ? "≥" : "≤";
}
