import { amountOf } from "../../../src/model/amount";
import type { PlanPoint } from "../../../src/model/documents";
import type { Given } from "../../../src/model/field";
import {
  asSums,
  cumulated,
  filled,
  isPerPeriod,
  pointsText,
  shareText,
} from "../../../src/rules/plan/plan-points";

const BUDGET = amountOf({ digits: 5n, scale: 0 }, "万元")!;

/** Shares as a table has them, a column each. */
function shares(...values: number[]): Given<number>[] {
  return values.map((value, col) => ({
    state: "given",
    label: `${col}期`,
    kept: "number",
    value,
    text: String(value),
    at: { sheet: "表", row: 0, col },
  }));
}

test("months that are blank are left out", () => {
  const [first] = shares(25);
  const blank = { state: "blank", label: "6月底", at: { sheet: "表", row: 0, col: 1 } } as const;
  const plan: PlanPoint[] = [
    { month: "3月底", share: first! },
    { month: "6月底", share: blank },
  ];
  expect(filled(plan)).toEqual([first]);
});

test("shares of each period add up to 100 and do not end there", () => {
  expect(isPerPeriod(shares(30, 20, 20, 30))).toBe(true);
  expect(isPerPeriod(shares(33.33, 33.33, 33.34))).toBe(true);
  expect(isPerPeriod(shares(30, 20, 20, 29.99))).toBe(false);
  expect(isPerPeriod(shares(0, 0, 0, 100))).toBe(false);
  expect(isPerPeriod(shares(100))).toBe(false);
  expect(isPerPeriod([])).toBe(false);
});

test("shares of each period are summed up without the dust of binary fractions", () => {
  expect(cumulated(shares(10.1, 20.2, 69.7))).toBe("10.1%、30.3%、100%");
  expect(pointsText(12.5)).toBe("12.5%");
});

test("a plan's figures are taken for money, what no amount can hold is left out", () => {
  const [small, large] = shares(1.25, 9e14);
  expect(asSums([small!, large!, ...shares(Infinity)], BUDGET)).toEqual([{ share: small, fen: 1_250_000 }]);
});

test("a part is shown in percent, rounded to two decimals", () => {
  expect(shareText(12_500, 50_000)).toBe("25%");
  expect(shareText(1, 3)).toBe("33.33%");
  expect(shareText(2, 3)).toBe("66.67%");
  expect(shareText(0, 3)).toBe("0%");
});
