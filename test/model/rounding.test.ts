import { amountOf, type Amount, type MoneyUnit } from "../../src/model/amount";
import { parseDecimal } from "../../src/model/decimal";
import { envelope, roundingOf } from "../../src/model/rounding";

function amount(text: string, unit: MoneyUnit = "万元"): Amount {
  return amountOf(parseDecimal(text)!, unit)!;
}

test("a figure in 万元 is rounded to 0.01 万元 at the least, finer where it shows more decimals", () => {
  expect(roundingOf(amount("64.16"))).toBe(5000);
  expect(roundingOf(amount("64"))).toBe(5000);
  expect(roundingOf(amount("64.163"))).toBe(500);
  expect(roundingOf(amount("0.000001"))).toBe(0.5);
});

test("a figure in 亿元 is rounded by its own size, one in 元 not at all", () => {
  expect(roundingOf(amount("1.50", "亿元"))).toBe(50_000_000);
  expect(roundingOf(amount("150.25", "元"))).toBe(0);
});

test("n parts and their total may be off by (n + 1) × 0.005 万元", () => {
  expect(envelope(amount("64.16"), [amount("61.78"), amount("2.39")])).toBe(15_000);
  expect(envelope(amount("64.16"), [])).toBe(5000);
});

test("what is less than one 分 is not allowed", () => {
  expect(envelope(amount("0.000001"), [amount("0.000001"), amount("0.000001")])).toBe(1);
});
