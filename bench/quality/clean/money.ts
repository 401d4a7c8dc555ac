import { amountOf, type Amount } from "../../../src/model/amount";

/** The units that the made-up tables declare. */
export type Unit = "万元" | "元";

/** Money from hundredths of a 万元, written with no more decimals than it needs. */
export function money(hundredths: number, unit: Unit = "万元"): Amount {
  const [digits, scale] = unit === "元" ? [hundredths * 100, 0] : shortest(hundredths);
  const made = amountOf({ digits: BigInt(digits), scale }, unit);
  if (!made) throw new Error("amount out of range");
  return made;
}

/** The same as a text with its unit: 12.5万元, 125000元. */
export function moneyText(hundredths: number, unit: Unit = "万元"): string {
  return unit === "元" ? `${hundredths * 100}元` : `${hundredths / 100}万元`;
}

/** The hundredths of a 万元 that an amount is. */
export function hundredthsOf(amount: Amount): number {
  return Math.round(amount.fen / 10000);
}

function shortest(hundredths: number): [number, number] {
  if (hundredths % 100 === 0) return [hundredths / 100, 0];
  return hundredths % 10 === 0 ? [hundredths / 10, 1] : [hundredths, 2];
}
