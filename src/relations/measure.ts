import type { Amount } from "../model/amount";
import type { Decimal } from "../model/decimal";
import { by, minus, NOTHING, plus, times, type Fraction } from "../model/fractions";
import { roundingOf } from "../model/rounding";

/** A figure as far as it is known: the true one lies within `slack` of `value`. Money in 分, else the plain number. */
export interface Measure {
  readonly value: Fraction;
  readonly slack: Fraction;
}

/** Nothing at all, exactly. */
export const NONE: Measure = { value: NOTHING, slack: NOTHING };

/** Money as it is shown, in 分: rounded to its last decimal, 0.01 万元 at the coarsest. */
export function moneyMeasure(amount: Amount): Measure {
  // Twice the slack is a whole number of 分 however fine the figure is.
  return {
    value: { over: BigInt(amount.fen), under: 1n },
    slack: halves(Math.floor(roundingOf(amount) * 2)),
  };
}

/** A quantity, which is taken as exact. */
export function exactMeasure({ digits, scale }: Decimal): Measure {
  return { value: { over: digits, under: 10n ** BigInt(scale) }, slack: NOTHING };
}

/** Money of which at least half a 分 may have been rounded away. */
export function roundedToFen({ value, slack }: Measure): Measure {
  const half = halves(1);
  return { value, slack: isMore(half, slack) ? half : slack };
}

/** The sum of two measures. */
export function add(a: Measure, b: Measure): Measure {
  return { value: sum(a.value, b.value), slack: sum(a.slack, b.slack) };
}

/** The difference of two measures. */
export function subtract(a: Measure, b: Measure): Measure {
  return add(a, negative(b));
}

/** A measure with the other sign. */
export function negative({ value, slack }: Measure): Measure {
  return { value: { over: -value.over, under: value.under }, slack };
}

/** The product of two measures. */
export function multiply(a: Measure, b: Measure): Measure {
  const byA = times(size(a.value), b.slack);
  const byB = times(size(b.value), a.slack);
  return { value: times(a.value, b.value), slack: sum(sum(byA, byB), times(a.slack, b.slack)) };
}

/** A measure divided by another; undefined where that may be nothing. */
export function divide(a: Measure, b: Measure): Measure | undefined {
  const least = minus(size(b.value), b.slack);
  const value = by(a.value, b.value);
  if (!value || signOf(least) <= 0) return undefined;
  const reach = sum(a.slack, times(size(value), b.slack));
  return { value, slack: times(reach, { over: least.under, under: least.over }) };
}

/** −1, 0 or 1: the sign of a fraction. */
export function signOf({ over }: Fraction): number {
  return over < 0n ? -1 : over > 0n ? 1 : 0;
}

/** A fraction without its sign. */
export function size({ over, under }: Fraction): Fraction {
  return { over: over < 0n ? -over : over, under };
}

/** Whether one fraction is more than another. */
export function isMore(a: Fraction, b: Fraction): boolean {
  return signOf(minus(a, b)) > 0;
}

/** Nearly all figures are whole numbers of 分, whose sums need no common denominator. */
function sum(a: Fraction, b: Fraction): Fraction {
  return a.under === b.under ? { over: a.over + b.over, under: a.under } : plus(a, b);
}

function halves(count: number): Fraction {
  return count % 2 === 0 ? { over: BigInt(count / 2), under: 1n } : { over: BigInt(count), under: 2n };
}
