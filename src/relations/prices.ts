import { divide, roundedToFen, type Measure } from "./measure";
import type { Figure } from "./seen";

/** Money as a price by which something is counted: it was rounded to 分 even where sums in 元 are exact. */
export function priceOf(figure: Figure): Measure {
  return isMoney(figure) ? roundedToFen(figure) : figure;
}

/** One figure divided by another; money by a number is a price, a share of money is not. */
export function quotientOf(left: Figure, right: Figure): Measure | undefined {
  const quotient = divide(left, right);
  return quotient && isMoney(left) && !isMoney(right) ? roundedToFen(quotient) : quotient;
}

function isMoney({ cells }: Figure): boolean {
  return cells.some(
    ({ field }) => field.state === "given" && typeof field.value === "object" && "fen" in field.value,
  );
}
