import { percentText, readPercent } from "../../src/model/percent";

test.each([
  ["25.00%", "General", 25],
  ["２５％", "General", 25],
  ["25", "@", 25],
  [25, "0.00", 25],
  [0.25, "0.00%", 25],
  [0.07, "0%", 7],
  [1.25, "0.00", 1.25],
  [" 25 % ", "General", 25],
  ["0.25", "0%", 0.25],
  [`${" ".repeat(199)}1`, "General", 1],
])("%j under %s is %d percent points", (value, format, points) => {
  expect(readPercent(value, format)).toBe(points);
});

test("words and infinities are no percentage", () => {
  expect(readPercent(Number.POSITIVE_INFINITY, "0%")).toBeUndefined();
  expect(readPercent("25%%", "General")).toBeUndefined();
  expect(readPercent("%25", "General")).toBeUndefined();
  expect(readPercent(`${" ".repeat(200)}1`, "General")).toBeUndefined();
  expect(readPercent("全部", "General")).toBeUndefined();
});

test("percent points show at least two decimals", () => {
  expect([percentText(100), percentText(1.25), percentText(33.333), percentText(2.5)]).toEqual([
    "100.00",
    "1.25",
    "33.333",
    "2.50",
  ]);
});
