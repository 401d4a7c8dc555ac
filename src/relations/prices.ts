import { roundedToFen, type Measure } from "./measure";
import type { Figure } from "./seen";

/** Money as a price by which something is counted: it was rounded to 分 even where sums in 元 are exact. */
export function priceOf(figure: Figure): Measure {
  const isMoney = figure.cells.some(
    ({ field }) => field.state === "given" && typeof field.value === "object" && "fen" in field.value,
  );
  return isMoney ? roundedToFen(figure) : figure;
}
