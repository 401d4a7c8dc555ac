import { amountText, type Amount, type MoneyUnit } from "../../model/amount";
import type { BudgetValue } from "../../model/documents";
import type { Decimal } from "../../model/decimal";
import type { Field, Given } from "../../model/field";
import type { Figure } from "./lines";

/** Money as just as many decimals as it needs in a unit, and no fewer than two. */
export function moneyIn(fen: number, unit: MoneyUnit): Amount {
  const text = amountText(fen, unit);
  return { fen, unit, decimals: text.length - text.indexOf(".") - 1 };
}

/** Whether a figure is money. */
export function isMoney(figure: Figure): figure is Amount {
  return "fen" in figure;
}

/** Whether a cell holds a figure. */
export function isFigureField(field: Field<BudgetValue>): field is Given<Figure> {
  return field.state === "given" && typeof field.value === "object";
}

/** A figure in another unit of money, exactly. */
export function inUnit(figure: Figure, unit: MoneyUnit): Figure {
  return isMoney(figure) ? moneyIn(figure.fen, unit) : figure;
}

/** The sum of figures of one column, money in the unit of the first; undefined where it is too large to be exact. */
export function sumOf(figures: readonly Figure[]): Figure | undefined {
  const [first] = figures;
  // One alone stays itself, so that a figure of several merged rows is known again.
  if (!first || figures.length === 1) return first;
  if (!isMoney(first)) return sumOfDecimals(figures.filter((one): one is Decimal => !isMoney(one)));
  let fen = 0;
  for (const figure of figures) if (isMoney(figure)) fen += figure.fen;
  return Number.isSafeInteger(fen) ? moneyIn(fen, first.unit) : undefined;
}

function sumOfDecimals(figures: readonly Decimal[]): Decimal {
  const scale = Math.max(...figures.map((figure) => figure.scale));
  const digits = figures.reduce((sum, one) => sum + one.digits * 10n ** BigInt(scale - one.scale), 0n);
  return { digits, scale };
}

/** Whether a figure is nothing. */
export function isNought(figure: Figure): boolean {
  return isMoney(figure) ? figure.fen === 0 : figure.digits === 0n;
}
