import type { Amount } from "./amount";

/** Published figures are rounded to this many decimals of 万元 or 亿元; figures in 元 are exact. */
const PUBLISHED_DECIMALS = 2;
const FEN = { 万元: 1e6, 亿元: 1e10 };

/** Half of the last decimal that an amount shows, in 分: what rounding may have added or taken. */
export function roundingOf({ unit, decimals }: Amount): number {
  return unit === "元" ? 0 : FEN[unit] / 10 ** Math.max(decimals, PUBLISHED_DECIMALS) / 2;
}

/** The most by which a shown total and the sum of its shown parts may differ through rounding alone, in 分. */
export function envelope(total: Amount, parts: readonly Amount[]): number {
  return Math.floor([total, ...parts].reduce((sum, amount) => sum + roundingOf(amount), 0));
}
