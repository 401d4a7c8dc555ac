import { amountText, type Amount } from "../../model/amount";
import { parseDecimal } from "../../model/decimal";

/** Money in 万元 as the form shows it, with the decimals it takes. */
export function inWan(fen: number): Amount {
  const decimals = parseDecimal(amountText(fen, "万元").replace(/\.?0+$/, ""))?.scale ?? 0;
  return { fen, decimals, unit: "万元" };
}

/** The sum of what is known; undefined where nothing is. */
export function sumOf(parts: readonly (number | undefined)[]): number | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, part) => sum + part, 0);
}
