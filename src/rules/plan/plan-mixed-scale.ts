import { amountWithUnit, type Amount } from "../../model/amount";
import type { Given } from "../../model/field";
import { defineTableRule, type FixDraft } from "../define-rule";
import { asSums, filled, shareText, type Sum } from "./plan-points";

/** The first share that is surely one must stand this many times above the last figure taken for money. */
const LEAP = 10;
/** The same where two figures or more are round parts of the budget, which is no chance. */
const LEAP_OF_SEVERAL = 5;

/** Money stands among the percentages of the plan: 1.25 / 2.50 / 50 / 100 with a budget of 5万元. */
export const planMixedScale = defineTableRule({
  id: "plan-mixed-scale",
  title: "支出计划只填百分比，不填金额",
  family: "支出计划",
  severity: "error",
  on: "ProjectTarget",
  basis: "资金支出计划（%）填累计支出占预算数的比例",
  why: "金额和百分比混在一行，按百分比读就成了另一个进度。",
  how: "把金额折算成占预算数的百分比。",
  plan: true,
  needs: ["budget"],
  check({ plan, budget }, { report }) {
    const shares = filled(plan);
    const sums = [...moneyFirst(shares, budget.value), ...moneyLast(shares, budget.value)];
    const fixes = fixesOf(sums, budget.value);
    for (const { share, fen } of sums) {
      const { unit } = budget.value;
      report({
        at: share,
        message:
          `${share.label}的“${share.text}”像是 ${amountWithUnit(fen, unit)}，` +
          `占预算数 ${amountWithUnit(budget.value.fen, unit)}的 ${shareText(fen, budget.value.fen)}`,
        how: `改为 ${shareText(fen, budget.value.fen)}。`,
        fixes,
        related: [{ role: budget.label, at: budget }],
      });
    }
  },
});

/**
 * All of the sums at once: with one of them mended the others would stand below it. A cell that shows % may be read as
 * a fraction, so it is left to a person.
 */
function fixesOf(sums: readonly Sum[], budget: Amount): FixDraft[] {
  if (sums.some(({ share }) => /[%％]/.test(share.text))) return [];
  const shares = sums.map(({ share, fen }) => ({
    share,
    points: shareText(fen, budget.fen).replace("%", ""),
  }));
  return [
    {
      title: `折算成百分比：${shares.map(({ points }) => points).join("、")}`,
      safety: "confirm",
      changes: shares.map(({ share, points }) => ({ at: share, value: Number(points) })),
    },
  ];
}

/**
 * Figures at the start that are money: broken as shares, round as parts of the budget, and far below what follows.
 * All of that is asked for, because a plan may well begin with 2.5 %.
 */
function moneyFirst(shares: readonly Given<number>[], budget: Amount): Sum[] {
  if (shares.at(-1)?.value !== 100) return [];
  const found = leapsIn(shares, LEAP_OF_SEVERAL)
    .map((leap) => ({ leap, sums: asSums(risenBefore(shares, leap), budget) }))
    .filter(({ leap, sums }) => sums.length > 1 || leapsIn(shares, LEAP).includes(leap))
    .filter(({ sums }) => sums.some(({ share }) => !Number.isInteger(share.value)))
    // A multiple of 5 % of the budget, and no more than the share that follows.
    .find(({ leap, sums }) =>
      sums.every(({ fen }) => (fen * 20) % budget.fen === 0 && fen * 100 <= leap.value * budget.fen),
    );
  return found?.sums ?? [];
}

/** The shares that are so many times the one before, which is not 0. */
function leapsIn(shares: readonly Given<number>[], times: number): Given<number>[] {
  return shares.filter((share, index) => {
    const before = shares[index - 1];
    return before !== undefined && before.value > 0 && share.value >= before.value * times;
  });
}

function risenBefore(shares: readonly Given<number>[], leap: Given<number>): Given<number>[] {
  return shares.slice(0, shares.indexOf(leap)).filter(({ value }) => value > 0);
}

/** Figures up to the end that are money: the last one is the whole budget. */
function moneyLast(shares: readonly Given<number>[], budget: Amount): Sum[] {
  const sums = asSums(shares, budget);
  const last = sums.at(-1);
  if (!last || last.fen !== budget.fen || last.share.value === 100) return [];
  // Shares may stand before the money: what is more than the budget is no part of it.
  const money = sums.slice(sums.map(({ fen }) => fen <= budget.fen).lastIndexOf(false) + 1);
  // Zero is zero in either scale.
  return money.length > 1 ? money.filter(({ fen }) => fen > 0) : [];
}
