import fc from "fast-check";
import {
  compareDecimals,
  decimalOfNumber,
  decimalToNumber,
  decimalToText,
  parseDecimal,
  roundToScale,
} from "../../src/model/decimal";

test("the text of a decimal reads back exactly", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 0, max: 10 }), (digits, scale) => {
      expect(parseDecimal(decimalToText({ digits, scale }))).toEqual({ digits, scale });
    }),
  );
});

test("a number with up to fifteen digits is the decimal it was typed as", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, scale) => {
      const typed = decimalToText({ digits: BigInt(digits), scale });
      const found = decimalOfNumber(Number(typed));
      expect(found && compareDecimals(found, parseDecimal(typed)!)).toBe(0);
    }),
  );
});

test.each([
  ["2.5", 0, 3n],
  ["-2.5", 0, -3n],
  ["2.49", 0, 2n],
  ["64.165", 2, 6417n],
  ["7", 2, 700n],
])("%s to %d decimals is %d", (text, scale, expected) => {
  expect(roundToScale(parseDecimal(text)!, scale)).toBe(expected);
});

test("decimals of different scale compare by size", () => {
  expect(compareDecimals(parseDecimal("0.10")!, parseDecimal("0.1")!)).toBe(0);
  expect(compareDecimals(parseDecimal("9")!, parseDecimal("10.0")!)).toBeLessThan(0);
});

test.each([
  ["1,234,567.80", "1234567.80"],
  [".5", "0.5"],
  ["+3", "3"],
  ["-3.10", "-3.10"],
  ["−4", "-4"],
  ["１ ２．５", "12.5"],
  ["007", "7"],
  ["9".repeat(40), "9".repeat(40)],
])("%s is the number %s", (text, number) => {
  expect(decimalToText(parseDecimal(text)!)).toBe(number);
});

test.each([
  "",
  ".",
  "-",
  "1.",
  "1,23",
  ",123",
  "1234,567",
  "1.2.3",
  "1e5",
  "--1",
  "1-",
  "五",
  "9".repeat(41),
])("“%s” is no number", (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});

test.each([
  [83.65000000000001, "83.65"],
  [100, "100"],
  [999_999_999_999_999, "999999999999999"],
  [100_000_000_000_000, "100000000000000"],
  [0.00000012, "0.00000012"],
  [-0.5, "-0.5"],
  [1e-9, "0.000000001"],
  [9e-10, "0"],
  [0, "0"],
])("the binary number %d stands for %s", (value, text) => {
  expect(decimalToText(decimalOfNumber(value)!)).toBe(text);
});

test.each([Number.NaN, Number.NEGATIVE_INFINITY, 1e15, -1e15])("%d stands for no sum", (value) => {
  expect(decimalOfNumber(value)).toBeUndefined();
});

test("order is told by sign alone", () => {
  const [one, two] = [parseDecimal("1.5")!, parseDecimal("-2")!];
  expect([compareDecimals(one, two), compareDecimals(two, one), compareDecimals(one, one)]).toEqual([
    1, -1, 0,
  ]);
});

test("a decimal becomes the nearest binary number", () => {
  expect(decimalToNumber({ digits: -8365n, scale: 2 })).toBe(-83.65);
});
