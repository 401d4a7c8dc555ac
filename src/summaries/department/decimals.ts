import type { Decimal } from "../../model/decimal";

/** The exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = (value: Decimal): bigint => value.digits * 10n ** BigInt(scale - value.scale);
  return { digits: at(a) + at(b), scale };
}

/** The same value without zeros at the end of its decimals. */
export function withoutZeros({ digits, scale }: Decimal): Decimal {
  let [rest, decimals] = [digits, scale];
  while (decimals > 0 && rest % 10n === 0n) [rest, decimals] = [rest / 10n, decimals - 1];
  return { digits: rest, scale: decimals };
}
