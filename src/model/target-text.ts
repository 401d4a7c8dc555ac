import type { Target } from "./target";

/**
 * A 指标值 in the form in which the add-in writes it: ≥95%, 约120次, 360～400人; words and time limits as they stand.
 * For every target that was parsed, parsing the text again gives the same target.
 */
export function targetText(target: Target): string {
  switch (target.kind) {
    case "quantity":
      return `${target.comparator ?? ""}${target.approximate ? "约" : ""}${target.number}${target.unit}`;
    case "range":
      return `${target.from}～${target.to}${target.unit}`;
    default:
      return target.text;
  }
}
