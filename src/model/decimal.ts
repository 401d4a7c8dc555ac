/** An exact decimal number: `digits` × 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** What most numbers are, read without a detour. */
const WHOLE = /^\d+$/;
const SHAPE = /^([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/;
const MOST_DIGITS = 40;

/**
 * Reads a number as a person writes it: half- or full-width digits, thousands separators, a sign.
 * Undefined when the text is anything else, or longer than any sum of money.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > MOST_DIGITS) return undefined;
  if (WHOLE.test(text)) return { digits: BigInt(text), scale: 0 };
  const match = SHAPE.exec(text.normalize("NFKC").replace(/\s/g, "").replace("−", "-"));
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const whole = (match[2] ?? "0").replaceAll(",", "");
  const fraction = match[3] ?? "";
  const digits = BigInt(whole + fraction);
  return { digits: match[1] === "-" ? -digits : digits, scale: fraction.length };
}

/**
 * The decimal that a cell's binary number stands for, as the sheet shows it: at most 15 significant digits, which is
 * all that Excel keeps. 83.65000000000001 → 83.65. Undefined for infinities and sizes beyond any budget.
 */
export function decimalOfNumber(value: number): Decimal | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return undefined;
  if (Math.abs(value) < 1e-9) return { digits: 0n, scale: 0 };
  const shown = value.toPrecision(15);
  // Very small numbers come with an exponent; fifteen decimals are far below one 分.
  const plain = shown.includes("e") ? value.toFixed(15) : shown;
  return parseDecimal(plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain);
}

/** Compares exactly: negative, zero or positive as a is less than, equal to or greater than b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The digits of a decimal at a scale at least as fine as its own. */
function atScale(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

/** The nearest whole number of 10^-`scale` units, halves away from zero. */
export function roundToScale(value: Decimal, scale: number): bigint {
  if (value.scale <= scale) return atScale(value, scale);
  const divisor = 10n ** BigInt(value.scale - scale);
  const half = divisor / 2n;
  return value.digits < 0n ? -((-value.digits + half) / divisor) : (value.digits + half) / divisor;
}

/** Plain digits: {digits: 8365n, scale: 2} → "83.65". */
export function decimalToText(value: Decimal): string {
  const sign = value.digits < 0n ? "-" : "";
  const digits = (value.digits < 0n ? -value.digits : value.digits).toString().padStart(value.scale + 1, "0");
  const whole = digits.slice(0, digits.length - value.scale);
  return value.scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - value.scale)}`;
}

/** A binary number for ratios and thresholds, where exactness does not matter. */
export function decimalToNumber(value: Decimal): number {
  return Number(decimalToText(value));
}
