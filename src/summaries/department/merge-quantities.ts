import { inUnit, unitsCompare } from "../../model/compare-quantities";
import { compareDecimals, decimalToText, parseDecimal, type Decimal } from "../../model/decimal";
import type { Quantity } from "../../model/target";
import { targetText } from "../../model/target-text";
import { sumUnit } from "../../model/units";
import { commonSide, sideOf, sumComparator, type Side } from "./bounds";
import type { Way } from "./classify";
import { addDecimals, withoutZeros } from "./decimals";

/** "sum-of-same" where each project says the same number, which may be the same people or places each time. */
export type HowMerged = "same" | "sum" | "sum-of-same" | "widest" | "same-money";

/** One quantity of several, and how it came about; or why there is none. */
export type MergedQuantity =
  | { readonly ok: true; readonly text: string; readonly how: HowMerged }
  | { readonly ok: false; readonly because: string };

/** Sums of money are counted in this unit, as the form's own money is; those below one of it stay in 元. */
const MONEY = "万元";
const WAN = { digits: 10_000n, scale: 0 };

/** Merges quantities of projects, each as it is written, in the way that their name and level ask for. */
export function mergeQuantities(quantities: readonly Quantity[], way: Way): MergedQuantity {
  const [first, ...others] = quantities;
  if (!first) return { ok: false, because: "没有数" };
  if (others.length === 0) return { ok: true, text: targetText(first), how: "same" };
  if (others.some((other) => !unitsCompare(other.unit, first.unit)))
    return { ok: false, because: "计量单位不同" };
  const isMoney = way === "sum" && sumUnit(first.unit) !== undefined;
  const unit = isMoney ? moneyUnitOf(quantities) : first.unit;
  const numbers = quantities.flatMap((each) => numberIn(each, unit) ?? []);
  if (numbers.length < quantities.length) return { ok: false, because: "有的数读不出来" };
  const side = commonSide(quantities.map(({ comparator }) => comparator));
  if (!side) return { ok: false, because: "有的是下限，有的是上限" };
  const isSame = numbers.every((each) => compareDecimals(each, numbers[0]!) === 0);
  // Money that is the same everywhere is what something costs for one, whatever it is called.
  if (way === "sum" && !(isMoney && isSame)) {
    return { ok: true, text: sumText(quantities, numbers, unit, side), how: isSame ? "sum-of-same" : "sum" };
  }
  if (way === "same" && !isSame) return { ok: false, because: "标准或口径不同的数不能相加" };
  const text = targetText(widest(quantities, numbers, side === "upper"));
  return { ok: true, text, how: isMoney ? "same-money" : isSame ? "same" : "widest" };
}

function sumText(
  quantities: readonly Quantity[],
  numbers: readonly Decimal[],
  unit: string,
  side: Side,
): string {
  const sum = numbers.reduce(addDecimals);
  const large = unit === "元" && compareDecimals(sum, WAN) >= 0 ? inUnit(sum, unit, MONEY) : undefined;
  return targetText({
    kind: "quantity",
    comparator: sumComparator(
      quantities.map(({ comparator }) => comparator),
      side,
    ),
    number: decimalToText(withoutZeros(large ?? sum)),
    unit: large ? MONEY : unit,
    approximate: quantities.some(({ approximate }) => approximate),
  });
}

/** 元 only where all are in it. */
function moneyUnitOf(quantities: readonly Quantity[]): string {
  return quantities.every(({ unit }) => unit === "元") ? "元" : MONEY;
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
