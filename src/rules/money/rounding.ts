import { amountOf, type Amount } from "../../model/amount";

/** Published figures are rounded to this many decimals of 万元 or 亿元; figures in 元 are exact. */
const PUBLISHED_DECIMALS = 2;

/** Half of the last decimal that an amount shows, in 分: what rounding may have added or taken. */
export function roundingOf({ unit, decimals }: Amount): number {
  if (unit === "元") return 0;
  const step = amountOf({ digits: 1n, scale: Math.max(decimals, PUBLISHED_DECIMALS) }, unit);
  return step ? step.fen / 2 : 0;
}

/** The most by which a shown total and the sum of its shown parts may differ through rounding alone, in 分. */
export function envelope(total: Amount, parts: readonly Amount[]): number {
  return Math.floor([total, ...parts].reduce((sum, amount) => sum + roundingOf(amount), 0));
}
