import fc from "fast-check";
import { chineseNumber } from "../../src/model/chinese-number";
import { decimalToText } from "../../src/model/decimal";

const DIGITS = "零一二三四五六七八九";

/** A number below ten thousand as it is spelt. */
function spelt(number: number): string {
  if (number === 0) return "零";
  let text = "";
  let isGap = false;
  for (const [power, sign] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(number / power) % 10;
    if (digit > 0) text += (isGap ? "零" : "") + DIGITS.charAt(digit) + sign;
    isGap = text !== "" && digit === 0;
  }
  return text;
}

test("every number below ten thousand is read as it is spelt", () => {
  const read = Array.from({ length: 10_000 }, (_, number) => chineseNumber(spelt(number)));
  expect(read).toEqual(read.map((_, number) => ({ digits: BigInt(number), scale: 0 })));
});

test.each([
  ["十", "10"],
  ["十五", "15"],
  ["百", "100"],
  ["一百一十", "110"],
  ["九十九点五", "99.5"],
  ["九十九点零八", "99.08"],
  ["九十九点〇五", "99.05"],
  ["一千零五", "1005"],
])("%s is %s", (text, number) => {
  expect(decimalToText(chineseNumber(text)!)).toBe(number);
});

test.each([
  "",
  "零零",
  "点五",
  "五点",
  "九五",
  "九十五个",
  "约九十",
  "十百",
  "95",
  "两",
  `九点${"九".repeat(19)}`,
])("%s is no number", (text) => {
  expect(chineseNumber(text)).toBeUndefined();
});

test("as long as a number may be", () => {
  expect(chineseNumber(`九点${"九".repeat(18)}`)).toEqual({
    digits: 9n * 10n ** 18n + (10n ** 18n - 1n),
    scale: 18,
  });
});

test("gives a value for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...DIGITS, ..."十百千点〇两%1") }), (text) => {
      expect(() => chineseNumber(text)).not.toThrow();
    }),
  );
});
