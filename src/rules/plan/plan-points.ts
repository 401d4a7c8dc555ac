import { amountOf, type Amount } from "../../model/amount";
import { decimalOfNumber } from "../../model/decimal";
import type { PlanPoint } from "../../model/documents";
import type { Given } from "../../model/field";

/** The months of a plan that are filled in, in their order. */
export function filled(plan: readonly PlanPoint[]): Given<number>[] {
  return plan.flatMap(({ share }) => (share.state === "given" ? [share] : []));
}

/** Whether the shares are those of each period and not cumulative: 30 / 20 / 20 / 30 add up to 100. */
export function isPerPeriod(shares: readonly Given<number>[]): boolean {
  // Hundredths of a percent are whole numbers, so that the sum is exact.
  const sum = shares.reduce((all, { value }) => all + Math.round(value * 100), 0);
  return shares.length > 1 && shares.at(-1)?.value !== 100 && sum === 100 * 100;
}

/** Each period's share, cumulated: 30 / 20 / 20 / 30 → "30%、50%、70%、100%". */
export function cumulated(shares: readonly Given<number>[]): string {
  let sum = 0;
  return shares.map(({ value }) => pointsText((sum += Math.round(value * 100)) / 100)).join("、");
}

/** A share as messages show it: 12.5 → "12.5%". */
export function pointsText(points: number): string {
  return `${points}%`;
}

/** A plan's figure taken for money in the unit of the budget. */
export interface Sum {
  readonly share: Given<number>;
  readonly fen: number;
}

/** The figures of a plan taken for money in the unit of the budget; one that no amount can hold is left out. */
export function asSums(shares: readonly Given<number>[], { unit }: Amount): Sum[] {
  return shares.flatMap((share) => {
    const decimal = decimalOfNumber(share.value);
    const amount = decimal && amountOf(decimal, unit);
    return amount ? [{ share, fen: amount.fen }] : [];
  });
}

/** A part of a sum in percent, to two decimals: (12500, 50000) → "25%". */
export function shareText(part: number, whole: number): string {
  const hundredths = (BigInt(part) * 20000n + BigInt(whole)) / (2n * BigInt(whole));
  return pointsText(Number(hundredths) / 100);
}
