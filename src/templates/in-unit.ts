import { parseDecimal } from "../model/decimal";
import { amountOf, amountText, type Amount, type MoneyUnit } from "../model/amount";

/** The same money in another unit, exact, with no more decimals than it takes. */
export function inUnit(amount: Amount, unit: MoneyUnit): Amount {
  const text = amountText(amount.fen, unit).replace(/\.?0+$/, "");
  const decimal = parseDecimal(text);
  return (decimal && amountOf(decimal, unit)) ?? amount;
}
