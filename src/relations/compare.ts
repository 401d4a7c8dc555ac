import type { Fraction } from "../model/fractions";
import type { RelationComparator } from "./formula";
import { isMore, negative, signOf, size, subtract, type Measure } from "./measure";

/** How two figures compare. */
export interface Verdict {
  /** fails: no true values behind the shown ones could satisfy it; within: rounding explains the difference. */
  readonly kind: "holds" | "within" | "fails";
  /** left − right. */
  readonly difference: Fraction;
  /** The most by which rounding explains that they differ. */
  readonly allowed: Fraction;
}

/** Compares two figures, each of which is known as far as it was rounded. */
export function verdictOf(operator: RelationComparator, left: Measure, right: Measure): Verdict {
  const { value, slack } = subtract(left, right);
  return { kind: kindOf(operator, { value, slack }), difference: value, allowed: slack };
}

function kindOf(operator: RelationComparator, difference: Measure): Verdict["kind"] {
  const { value, slack } = difference;
  const sign = signOf(value);
  switch (operator) {
    case "=":
      return sign === 0 ? "holds" : isMore(size(value), slack) ? "fails" : "within";
    case "≠":
      return sign === 0 ? "fails" : "holds";
    case "≥":
      return sign >= 0 ? "holds" : isMore(size(value), slack) ? "fails" : "within";
    case ">":
      return sign > 0 ? "holds" : isMore(slack, size(value)) ? "within" : "fails";
    case "≤":
      return kindOf("≥", negative(difference));
    case "<":
      return kindOf(">", negative(difference));
  }
}
