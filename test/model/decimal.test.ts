import fc from "fast-check";
import {
  compareDecimals,
  decimalOfNumber,
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
