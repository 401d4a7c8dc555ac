import { decimalOfNumber, decimalToNumber, parseDecimal } from "./decimal";

/** Longer texts are prose. */
const LONGEST_PERCENT = 200;

/**
 * Reads a share in percent points: 25 from "25.00%", from "25", from the number 25, and from 0.25 under a % format.
 * Undefined when it is no number.
 */
export function readPercent(value: string | number, numberFormat: string): number | undefined {
  if (typeof value === "number") {
    const decimal = decimalOfNumber(value);
    if (!decimal) return undefined;
    const isFraction = numberFormat.includes("%");
    return decimalToNumber(isFraction ? { digits: decimal.digits * 100n, scale: decimal.scale } : decimal);
  }
  if (value.length > LONGEST_PERCENT) return undefined;
  const decimal = parseDecimal(value.normalize("NFKC").trim().replace(/%$/, ""));
  return decimal && decimalToNumber(decimal);
}

/** Percent points with at least two decimals: 1.25 → "1.25", 100 → "100.00". */
export function percentText(points: number): string {
  const decimals = String(points).split(".")[1]?.length ?? 0;
  return points.toFixed(Math.max(2, decimals));
}
