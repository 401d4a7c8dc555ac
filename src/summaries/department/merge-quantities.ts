import { inUnit, unitsCompare } from "../../model/compare-quantities";
import { compareDecimals, decimalToText, parseDecimal, type Decimal } from "../../model/decimal";
import type { Quantity } from "../../model/target";
import { targetText } from "../../model/target-text";
import { sumUnit } from "../../model/units";
import { commonSide, sideOf, sumComparator } from "./bounds";
import type { Way } from "./classify";
import { addDecimals, withoutZeros } from "./decimals";

/** One quantity of several, and how it came about; or why there is none. */
export type MergedQuantity =
  | { readonly ok: true; readonly text: string; readonly how: "same" | "sum" | "widest" }
  | { readonly ok: false; readonly because: string };

/** Sums of money are counted in this unit, as the form's own money is. */
const MONEY = "万元";

/** Merges quantities of projects, each as it is written, in the way that their name and level ask for. */
export function mergeQuantities(quantities: readonly Quantity[], way: Way): MergedQuantity {
  const [first, ...others] = quantities;
  if (!first) return { ok: false, because: "没有数" };
  if (others.length === 0) return { ok: true, text: targetText(first), how: "same" };
  const unit = sumUnit(first.unit) && way === "sum" ? MONEY : first.unit;
  if (others.some((other) => !unitsCompare(other.unit, first.unit)))
    return { ok: false, because: "计量单位不同" };
  const numbers = quantities.map((each) => numberIn(each, unit));
  if (numbers.includes(undefined)) return { ok: false, because: "有的数读不出来" };
  const known = numbers as Decimal[];
  const side = commonSide(quantities.map(({ comparator }) => comparator));
  if (!side) return { ok: false, because: "有的是下限，有的是上限" };
  if (way === "sum") return { ok: true, text: sumText(quantities, known, unit, side), how: "sum" };
  const isSame = known.every((each) => compareDecimals(each, known[0]!) === 0);
  if (way === "same" && !isSame) return { ok: false, because: "标准或口径不同的数不能相加" };
  return {
    ok: true,
    text: targetText(widest(quantities, known, side === "upper")),
    how: isSame ? "same" : "widest",
  };
}

function sumText(
  quantities: readonly Quantity[],
  numbers: readonly Decimal[],
  unit: string,
  side: NonNullable<ReturnType<typeof commonSide>>,
): string {
  const comparators = quantities.map(({ comparator }) => comparator);
  return targetText({
    kind: "quantity",
    comparator: sumComparator(comparators, side),
    number: decimalToText(withoutZeros(numbers.reduce(addDecimals))),
    unit,
    approximate: quantities.some(({ approximate }) => approximate),
  });
}

/** The bound that all others keep to; of two with the same number the one that only bounds. */
function widest(quantities: readonly Quantity[], numbers: readonly Decimal[], isUpper: boolean): Quantity {
  let best = 0;
  for (let index = 1; index < quantities.length; index++) {
    const order = compareDecimals(numbers[index]!, numbers[best]!) * (isUpper ? 1 : -1);
    const isLooser = sideOf(quantities[best]!.comparator) === "exact";
    if (order > 0 || (order === 0 && isLooser)) best = index;
  }
  return quantities[best]!;
}

function numberIn({ number, unit }: Quantity, wanted: string): Decimal | undefined {
  const decimal = parseDecimal(number);
  return decimal && inUnit(decimal, unit, wanted);
}
