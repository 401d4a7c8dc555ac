import { percentText, readPercent } from "../../src/model/percent";

test.each([
  ["25.00%", "General", 25],
  ["２５％", "General", 25],
  ["25", "@", 25],
  [25, "0.00", 25],
  [0.25, "0.00%", 25],
  [0.07, "0%", 7],
  [1.25, "0.00", 1.25],
])("%j under %s is %d percent points", (value, format, points) => {
  expect(readPercent(value, format)).toBe(points);
});

test("words are no percentage", () => {
  expect(readPercent("全部", "General")).toBeUndefined();
});

test("percent points show at least two decimals", () => {
  expect([percentText(100), percentText(1.25), percentText(33.333)]).toEqual(["100.00", "1.25", "33.333"]);
});
