import {
  decimalOfNumber,
  decimalToNumber,
  decimalToText,
  parseDecimal,
  roundToScale,
  type Decimal,
} from "./decimal";

/** The units in which these tables give money. */
export type MoneyUnit = "元" | "万元" | "亿元";

/** Money as a whole number of 分, with the decimals and the unit it was written in. */
export interface Amount {
  /** 分; a safe integer up to 90 万亿元. */
  readonly fen: number;
  /** Decimals written, which say how far the figure was rounded. */
  readonly decimals: number;
  readonly unit: MoneyUnit;
}

/** Why money cannot be read where nothing says what it is counted in. */
export const UNIT_UNKNOWN = "表上没有写明金额单位（如“单位：万元”）";

/** How many decimals of the unit make one 分. */
const FEN_SCALE: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** Longer texts are prose, whatever they begin with. */
const LONGEST_AMOUNT = 200;

/** The unit a text names, if it is exactly one. */
export function moneyUnit(text: string): MoneyUnit | undefined {
  return text === "元" || text === "万元" || text === "亿元" ? text : undefined;
}

/** Money from an exact number in a unit; finer than 分 is rounded, too large for exactness gives undefined. */
export function amountOf(value: Decimal, unit: MoneyUnit): Amount | undefined {
  const fen = Number(roundToScale(value, FEN_SCALE[unit]));
  if (!Number.isSafeInteger(fen)) return undefined;
  return { fen, decimals: Math.min(value.scale, FEN_SCALE[unit]), unit };
}

/** What a cell that should hold money turned out to hold. */
export type AmountReading =
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "unit-unknown" }
  | { readonly kind: "not-a-number" };

/**
 * Reads money from a cell: a number, a number kept as text, or a text with its unit ("4000万元").
 * `unit` is what the table declares; a unit in the cell itself goes first; with neither, the amount is not guessed.
 */
export function readAmount(value: string | number, unit: MoneyUnit | undefined): AmountReading {
  const { decimal, own } =
    typeof value === "number" ? { decimal: decimalOfNumber(value), own: undefined } : writtenAmount(value);
  if (!decimal) return { kind: "not-a-number" };
  const known = own ?? unit;
  if (!known) return { kind: "unit-unknown" };
  const amount = amountOf(decimal, known);
  return amount ? { kind: "amount", amount } : { kind: "not-a-number" };
}

/** The number that a text holds, and the unit behind it: "￥4,000万元". */
export function writtenAmount(text: string): { decimal: Decimal | undefined; own: MoneyUnit | undefined } {
  if (text.length > LONGEST_AMOUNT) return { decimal: undefined, own: undefined };
  const plain = text.normalize("NFKC").replace(/[\s¥]/g, "");
  const own = moneyUnit(/[万亿]?元$/.exec(plain)?.[0] ?? "");
  return { decimal: parseDecimal(own ? plain.slice(0, -own.length) : plain), own };
}

/** The figure in a unit, exact, with at least two decimals and never an exponent: 990000000 分 → "990.00" 万元. */
export function amountText(fen: number, unit: MoneyUnit): string {
  const scale = FEN_SCALE[unit];
  const text = decimalToText({ digits: BigInt(fen), scale });
  const cut = text.replace(/0+$/, "");
  const decimals = cut.length - cut.indexOf(".") - 1;
  return decimals >= 2 ? cut : text.slice(0, text.indexOf(".") + 3);
}

/** The figure with its unit, as messages show it: "7000.00万元". */
export function amountWithUnit(fen: number, unit: MoneyUnit): string {
  return `${amountText(fen, unit)}${unit}`;
}

/** The figure with just the decimals it was written with: 4000万元 written so → "4000". */
export function amountAsWritten(amount: Amount): string {
  return decimalToText(writtenDecimal(amount));
}

/** The binary number that a cell holds for an amount in its own unit. */
export function numberInUnit(amount: Amount): number {
  return decimalToNumber(writtenDecimal(amount));
}

function writtenDecimal({ fen, decimals, unit }: Amount): Decimal {
  const exact = { digits: BigInt(fen), scale: FEN_SCALE[unit] };
  return { digits: roundToScale(exact, decimals), scale: decimals };
}
