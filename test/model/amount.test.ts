import fc from "fast-check";
import {
  amountAsWritten,
  amountOf,
  amountText,
  amountWithUnit,
  moneyUnit,
  numberInUnit,
  readAmount,
  type MoneyUnit,
} from "../../src/model/amount";

/** The 分 that a cell holds, or what kept it from being read. */
function fenOf(value: string | number, unit?: MoneyUnit): number | string {
  const reading = readAmount(value, unit);
  return reading.kind === "amount" ? reading.amount.fen : reading.kind;
}

test.each([
  [83.65000000000001, "万元", 83_650_000],
  ["83.65", "万元", 83_650_000],
  ["4000万元", undefined, 4_000_000_000],
  ["４０００万元", "元", 4_000_000_000],
  ["6,413,600元", "万元", 641_360_000],
  ["¥1,206.00", "万元", 1_206_000_000],
  ["1.5亿元", undefined, 15_000_000_000],
  ["-2", "万元", -2_000_000],
  [0.01, "元", 1],
  [" 4 000 万元 ", undefined, 4_000_000_000],
  ["￥5元", undefined, 500],
  ["0.005", "元", 1],
  ["90071992547409.91", "元", Number.MAX_SAFE_INTEGER],
  [`5${" ".repeat(199)}`, "元", 500],
  [394790.9001, "万元", 394_790_900_100],
] as const)("%j in %s is %d 分", (value, unit, fen) => {
  expect(fenOf(value, unit)).toBe(fen);
});

test.each([
  ["不适用", "万元", "not-a-number"],
  ["1.2.3", "万元", "not-a-number"],
  ["1,23", "万元", "not-a-number"],
  ["4000", undefined, "unit-unknown"],
  [Number.POSITIVE_INFINITY, "万元", "not-a-number"],
  [1e18, "元", "not-a-number"],
  ["9".repeat(30), "万元", "not-a-number"],
  ["90071992547409.92", "元", "not-a-number"],
  [`5${" ".repeat(200)}`, "元", "not-a-number"],
  ["5美元", "元", "not-a-number"],
  ["元", "元", "not-a-number"],
  ["5百万元", "元", "not-a-number"],
  ["元5", "元", "not-a-number"],
  ["五", undefined, "not-a-number"],
] as const)("%j in %s is refused: %s", (value, unit, kind) => {
  expect(fenOf(value, unit)).toBe(kind);
});

test("amounts show at least two decimals, and more where they have them", () => {
  expect(amountText(990_000_000, "万元")).toBe("990.00");
  expect(amountText(1_234_567, "万元")).toBe("1.234567");
  expect(amountText(-1_100_000, "万元")).toBe("-1.10");
  expect(amountText(5, "元")).toBe("0.05");
});

test("an amount's text reads back to the same 分", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e14, max: 1e14 }),
      fc.constantFrom<MoneyUnit>("元", "万元", "亿元"),
      (fen, unit) => {
        expect(fenOf(amountText(fen, unit), unit)).toBe(fen);
      },
    ),
  );
});

test.each([
  ["元", "元"],
  ["万元", "万元"],
  ["亿元", "亿元"],
  ["千元", undefined],
  ["万", undefined],
  ["", undefined],
])("“%s” as a unit of money: %s", (text, unit) => {
  expect(moneyUnit(text)).toBe(unit);
});

test("an amount remembers the decimals and the unit it was written in", () => {
  expect(amountOf({ digits: 8365n, scale: 2 }, "万元")).toEqual({
    fen: 83_650_000,
    decimals: 2,
    unit: "万元",
  });
  expect(amountOf({ digits: 12345n, scale: 4 }, "元")).toEqual({ fen: 123, decimals: 2, unit: "元" });
});

test.each([
  ["4000万元", "4000", 4000, "4000.00万元"],
  ["83.650万元", "83.650", 83.65, "83.65万元"],
  ["-0.0123亿元", "-0.0123", -0.0123, "-0.0123亿元"],
  ["1.239元", "1.24", 1.24, "1.24元"],
])("%s is written back as %s, kept as %d and shown as %s", (text, written, number, shown) => {
  const reading = readAmount(text, undefined);
  if (reading.kind !== "amount") throw new Error(reading.kind);
  expect(amountAsWritten(reading.amount)).toBe(written);
  expect(numberInUnit(reading.amount)).toBe(number);
  expect(amountWithUnit(reading.amount.fen, reading.amount.unit)).toBe(shown);
});
