import { readAmount } from "../../src/model/amount";
import type { RelationComparator } from "../../src/relations/formula";
import { verdictOf } from "../../src/relations/compare";
import {
  divide,
  exactMeasure,
  moneyMeasure,
  multiply,
  NONE,
  roundedToFen,
  type Measure,
} from "../../src/relations/measure";

function money(text: string): Measure {
  const reading = readAmount(text, undefined);
  if (reading.kind !== "amount") throw new Error(text);
  return moneyMeasure(reading.amount);
}

function kind(left: string, operator: RelationComparator, right: string): string {
  return verdictOf(operator, money(left), money(right)).kind;
}

describe("two figures in 万元, each rounded to 0.01, may hide 0.01 between them", () => {
  test.each<[string, RelationComparator, string, string]>([
    ["1.00万元", "=", "1.00万元", "holds"],
    ["1.01万元", "=", "1.00万元", "within"],
    ["1.00万元", "=", "1.01万元", "within"],
    ["1.02万元", "=", "1.00万元", "fails"],
    ["0.98万元", "=", "1.00万元", "fails"],
    ["1.00万元", "≥", "1.00万元", "holds"],
    ["1.01万元", "≥", "1.00万元", "holds"],
    ["0.99万元", "≥", "1.00万元", "within"],
    ["0.98万元", "≥", "1.00万元", "fails"],
    ["1.00万元", "≤", "1.00万元", "holds"],
    ["0.99万元", "≤", "1.00万元", "holds"],
    ["1.01万元", "≤", "1.00万元", "within"],
    ["1.02万元", "≤", "1.00万元", "fails"],
    ["1.01万元", ">", "1.00万元", "holds"],
    ["1.00万元", ">", "1.00万元", "within"],
    ["0.99万元", ">", "1.00万元", "fails"],
    ["0.99万元", "<", "1.00万元", "holds"],
    ["1.00万元", "<", "1.00万元", "within"],
    ["1.01万元", "<", "1.00万元", "fails"],
    ["1.00万元", "≠", "1.00万元", "fails"],
    ["1.01万元", "≠", "1.00万元", "holds"],
  ])("%s %s %s: %s", (left, operator, right, expected) => expect(kind(left, operator, right)).toBe(expected));
});

describe("figures in 元 are exact to the 分", () => {
  test.each<[string, RelationComparator, string, string]>([
    ["100.01元", "=", "100.00元", "fails"],
    ["99.99元", "≥", "100.00元", "fails"],
    ["100.00元", ">", "100.00元", "fails"],
    ["10050.00元", "=", "1.00万元", "within"],
    ["10050.01元", "=", "1.00万元", "fails"],
    ["9950.00元", "≥", "1.00万元", "within"],
    ["9949.99元", "≥", "1.00万元", "fails"],
  ])("%s %s %s: %s", (left, operator, right, expected) => expect(kind(left, operator, right)).toBe(expected));
});

test("the difference and the most that rounding explains are told beside the verdict", () => {
  expect(verdictOf("=", money("1.00万元"), money("1.03万元"))).toEqual({
    kind: "fails",
    difference: { over: -30000n, under: 1n },
    allowed: { over: 10000n, under: 1n },
  });
});

describe("worked figures", () => {
  const three = exactMeasure({ digits: 3n, scale: 0 });
  const none = exactMeasure({ digits: 0n, scale: 0 });

  test("three times a price may be three times as far off", () => {
    const { value, slack } = multiply(money("1.00万元"), three);
    expect([value, slack].map(({ over, under }) => over / under)).toEqual([3000000n, 15000n]);
  });

  test("a quotient is off by what both were rounded by", () => {
    const share = divide(money("1.00万元"), money("2.00万元"))!;
    expect(Number(share.value.over) / Number(share.value.under)).toBe(0.5);
    // (1 + 0.005) / (2 − 0.005) − 0.5
    expect(Number(share.slack.over) / Number(share.slack.under)).toBeCloseTo(0.0075 / 1.995, 12);
  });

  test("an exact third is exact", () => {
    const { value, slack } = divide(money("100.00元"), three)!;
    expect([value.over, value.under, slack.over]).toEqual([10000n, 3n, 0n]);
  });

  test("nothing is divided by nothing, or by what may be nothing", () => {
    expect(divide(three, none)).toBeUndefined();
    expect(divide(three, NONE)).toBeUndefined();
    const little: Measure = { value: { over: 1n, under: 1n }, slack: { over: 2n, under: 1n } };
    expect(divide(three, little)).toBeUndefined();
  });

  test("a price in 元 may have lost half a 分, one in 万元 has lost more already", () => {
    expect(roundedToFen(money("10.00元")).slack).toEqual({ over: 1n, under: 2n });
    expect(roundedToFen(money("1.00万元")).slack).toEqual({ over: 5000n, under: 1n });
  });
});
