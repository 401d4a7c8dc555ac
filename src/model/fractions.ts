import { decimalToText } from "./decimal";

/** An exact fraction; `under` is positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A number as it is shown, with how exact it is. */
export interface Shown extends Fraction {
  /** One in the last digit written, and the same with zeros at the end taken for rounding. */
  readonly step: Fraction;
  readonly roundStep: Fraction;
  /** 万, 亿, % … behind the digits; "" for none. */
  readonly scale: string;
}

/** Zero; as a step, no allowance at all. */
export const NOTHING: Fraction = { over: 0n, under: 1n };

const POWERS: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };
const RESULT_DECIMALS = 4;

/** The fraction that digits and a scale show: 2.50 and 万. */
export function fractionOf(digits: string, scale: string): Fraction {
  const dot = digits.indexOf(".");
  const decimals = dot < 0 ? 0 : digits.length - dot - 1;
  return {
    over: BigInt(digits.replace(/[,.]/g, "")) * powerOf(scale),
    under: 10n ** BigInt(decimals + (scale === "%" ? 2 : 0)),
  };
}

/** The same with how exact it is. */
export function shownNumber(digits: string, scale: string): Shown {
  const { over, under } = fractionOf(digits, scale);
  const power = powerOf(scale);
  const whole = digits.replaceAll(",", "");
  const zeros = digits.includes(".") ? 0 : whole.length - whole.replace(/0+$/, "").length;
  return {
    over,
    under,
    step: { over: power, under },
    roundStep: { over: power * 10n ** BigInt(zeros), under },
    scale,
  };
}

/** The sum of two fractions. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

/** The difference of two fractions. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

/** The product of two fractions. */
export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** The quotient of two fractions; undefined where the divisor is nothing. */
export function by(a: Fraction, b: Fraction): Fraction | undefined {
  if (b.over === 0n) return undefined;
  return b.over < 0n ? by(minus(NOTHING, a), minus(NOTHING, b)) : times(a, { over: b.under, under: b.over });
}

/** Whether a value lies less than a step from what is shown. */
export function isNear(value: Fraction, shown: Fraction, step: Fraction): boolean {
  const { over, under } = minus(value, shown);
  const off = over < 0n ? -over : over;
  return off === 0n || off * step.under < step.over * under;
}

/** A value in a scale, with at most four decimals: 2.4981万. */
export function resultText({ over, under }: Fraction, scale: string): string {
  if (under === 1n && scale === "") return String(over);
  const shown = scale === "%" ? over * 100n : over;
  const divisor = under * powerOf(scale);
  const size = (shown < 0n ? -shown : shown) * 10n ** BigInt(RESULT_DECIMALS);
  const digits = (2n * size + divisor) / (2n * divisor);
  const text = decimalToText({ digits: shown < 0n ? -digits : digits, scale: RESULT_DECIMALS });
  return text.replace(/\.?0+$/, "") + scale;
}

function powerOf(scale: string): bigint {
  let power = 1n;
  for (const sign of scale) power *= POWERS[sign] ?? 1n;
  return power;
}
