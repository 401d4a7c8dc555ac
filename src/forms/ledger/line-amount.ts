import { amountOf, writtenAmount, type MoneyUnit } from "../../model/amount";
import { decimalOfNumber, type Decimal } from "../../model/decimal";
import { quoted } from "../../model/quoted";
import { isCellError, type CellValue } from "../../sheet/snapshot";

/** The money of a line in 分, or a Chinese clause that says why there is none. */
export type LineAmount =
  { readonly fen: number; readonly isPlain: boolean } | { readonly fen: undefined; readonly because: string };

/** 分 in one of the unit; numbers in 亿元 take the long way. */
const FEN: Readonly<Record<MoneyUnit, number | undefined>> = { 元: 100, 万元: 1e6, 亿元: undefined };
const DECIMALS: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };
/** Up to here a number that is the quotient of a whole number of 分 is exactly that many. */
const SURE = 1e13;

/** Reads 金额 exactly. */
export function lineAmount(value: CellValue, unit: MoneyUnit): LineAmount {
  if (typeof value === "number") {
    const fen = wholeFen(value, FEN[unit]);
    return fen === undefined ? slowAmount(decimalOfNumber(value), unit, value) : { fen, isPlain: true };
  }
  if (value === null) return failed("没有金额");
  if (isCellError(value)) return failed(`金额是错误值 ${value.error}`);
  if (typeof value === "boolean") return failed("金额不是数");
  if (value.trim() === "") return failed("没有金额");
  const { decimal, own } = writtenAmount(value);
  return slowAmount(decimal, own ?? unit, value);
}

/** The quick way for nearly all numbers: the quotient of whole 分 is the number that the cell holds. */
function wholeFen(value: number, factor: number | undefined): number | undefined {
  if (factor === undefined) return undefined;
  const fen = Math.round(value * factor);
  return fen / factor === value && fen < SURE && fen > -SURE ? fen + 0 : undefined;
}

function slowAmount(decimal: Decimal | undefined, unit: MoneyUnit, value: string | number): LineAmount {
  if (!decimal) return failed(`金额${quoted(String(value))}读不出数`);
  if (!isWhole(decimal, DECIMALS[unit])) return failed(`金额 ${String(value)} ${unit}比一分还细`);
  const amount = amountOf(decimal, unit);
  return amount ? { fen: amount.fen, isPlain: typeof value === "number" } : failed("金额太大，算不准");
}

/** Whether a figure goes no deeper than some decimals. */
function isWhole({ digits, scale }: Decimal, decimals: number): boolean {
  return scale <= decimals || digits % 10n ** BigInt(scale - decimals) === 0n;
}

function failed(because: string): LineAmount {
  return { fen: undefined, because };
}
