import fc from "fast-check";
import { compareQuantities, inUnit, plainFigure, unitsCompare } from "../../src/model/compare-quantities";
import { decimalToText, parseDecimal } from "../../src/model/decimal";
import { unitParts } from "../../src/model/unit-parts";
import { unitAt } from "../../src/model/units";

test.each([
  ["元/人/月", ["元"], ["人", "月"], 0],
  ["元/月/人", ["元"], ["人", "月"], 0],
  ["元/人·月", ["元"], ["人", "月"], 0],
  ["元每人每月", ["元"], ["人", "月"], 0],
  ["元／每人", ["元"], ["人"], 0],
  ["元*教龄/月", ["元", "教龄"], ["月"], 0],
  ["教龄", undefined, undefined, undefined],
  ["万元", ["元"], [], 4],
  ["百万元", ["元"], [], 6],
  ["亿元/万人", ["元"], ["人"], 4],
  ["千万人次", ["人次"], [], 7],
  ["万", [], [], 4],
  ["", [], [], 0],
  ["百分数", ["%"], [], 0],
  ["‰", ["%"], [], -1],
  ["千瓦时", ["千瓦时"], [], 0],
  ["千克", ["克"], [], 3],
  ["个项目", ["个项目"], [], 0],
  ["名", ["人"], [], 0],
  ["元/m2", ["元"], ["平方米"], 0],
] as const)("“%s” counts %j for each %j, 10^%s", (unit, counted, per, tens) => {
  expect(unitParts(unit)).toEqual(counted && { counted, per, tens });
});

test.each([
  ["5000", "元", "0.5", "万元", 0],
  ["4000", "万元", "0.4", "亿元", 0],
  ["841.36", "万元", "6413600", "元", 1],
  ["9.8", "万人", "98000", "人", 0],
  ["9.8", "万人", "98001", "名", -1],
  ["95", "%", "95.0", "百分数", 0],
  ["5", "‰", "0.5", "%", 0],
  ["2.5", "元/月/人", "2.5", "元/人/月", 0],
  ["12", "个月", "13", "月", -1],
  ["5", "万", "50000", "", 0],
  ["0.1", "亿元", "9999999.99", "元", 1],
  ["-1", "万元", "0", "元", -1],
  ["3", "场次", "3", "场", 0],
] as const)("%s%s against %s%s: %d", (number, unit, other, otherUnit, order) => {
  expect(compareQuantities({ number, unit }, { number: other, unit: otherUnit })).toBe(order);
  expect(compareQuantities({ number: other, unit: otherUnit }, { number, unit })).toBe(
    order === 0 ? 0 : -order,
  );
});

test.each([
  ["人", "人次"],
  ["人", ""],
  ["元", "元/人"],
  ["元/人/月", "元/人/年"],
  ["%", "个百分点"],
  ["个", "家"],
  ["元*人", "元/人"],
  ["人/次", "人次"],
  ["人*次", "人次"],
  ["自造", "自造"],
  ["人", "自造"],
  ["自造", "人"],
])("“%s” and “%s” do not compare", (a, b) => {
  expect(compareQuantities({ number: "1", unit: a }, { number: "1", unit: b })).toBeUndefined();
  expect(unitsCompare(a, b)).toBe(false);
});

test("what is no number does not compare", () => {
  expect(compareQuantities({ number: "优", unit: "人" }, { number: "1", unit: "人" })).toBeUndefined();
  expect(compareQuantities({ number: "1", unit: "人" }, { number: "", unit: "人" })).toBeUndefined();
});

test("units compare in whatever order and size they are written", () => {
  expect(unitsCompare("万元/人·月", "元/月/人")).toBe(true);
});

test("money compares as its 分 do, whatever the units", () => {
  const fen = fc.bigInt(-(10n ** 20n), 10n ** 20n);
  fc.assert(
    fc.property(fen, fen, (a, b) => {
      const inYuan = { number: decimalToText({ digits: a, scale: 2 }), unit: "元" };
      const inYi = { number: decimalToText({ digits: b, scale: 10 }), unit: "亿元" };
      expect(compareQuantities(inYuan, inYi)).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
  );
});

test.each([
  ["人次", "人次"],
  ["个工作日结案", "个工作日"],
  ["个项目", "个"],
  ["万人参保", "万人"],
  ["千瓦时电", "千瓦时"],
  ["人/次*5趟", "人/次"],
  ["元/人/月）", "元/人/月"],
  ["人/队员", "人/队"],
  ["人/实际人数", "人"],
  ["人每人", "人"],
  ["万", "万"],
  ["/人", ""],
  ["的", ""],
  ["", ""],
])("the unit at the start of “%s” is “%s”", (text, unit) => {
  expect(unitAt(text, 0)).toBe(unit);
  expect(unitAt(`满5${text}`, 2)).toBe(unit);
});

test.each([
  ["1.5", "万人", "人", "15000"],
  ["5000", "名", "万人", "0.5"],
  ["9000", "人", "人", "9000"],
  ["2.50", "万元", "万元", "2.5"],
  ["0.00", "万元", "元", "0"],
  ["-300", "元", "万元", "-0.03"],
  ["5", "‰", "%", "0.5"],
  ["3", "场次", "场", "3"],
])("%s%s in %s is %s", (number, unit, other, expected) => {
  expect(decimalToText(inUnit(parseDecimal(number)!, unit, other)!)).toBe(expected);
});

test.each([
  ["人", "人次"],
  ["自造", "人"],
  ["人", "自造"],
  ["自造", "自造"],
])("%s is not counted in %s", (unit, other) => {
  expect(inUnit({ digits: 1n, scale: 0 }, unit, other)).toBeUndefined();
});

test.each([
  ["95", "%", "95e0", "%"],
  ["95.0", "百分比", "95e0", "%"],
  ["1.50", "万人", "15e3", "人"],
  ["15000", "名", "15e3", "人"],
  ["0.00", "万元", "0e0", "元"],
  ["0", "元", "0e0", "元"],
  ["0.05", "元/人*月", "5e-2", "元/人/月"],
])("%s%s is %s of %s", (number, unit, figure, counted) => {
  expect(plainFigure({ number, unit })).toEqual({ figure, counted });
});

test("what is no number or no unit has no plain figure", () => {
  expect(plainFigure({ number: "优", unit: "人" })).toBeUndefined();
  expect(plainFigure({ number: "1", unit: "自造" })).toBeUndefined();
});

test("two figures compare as equal just where their plain figures are the same", () => {
  const measure = fc.record({
    number: fc.constantFrom("0", "0.0", "1", "1.0", "10", "100", "0.1", "10000", "1,000"),
    unit: fc.constantFrom("", "人", "名", "万人", "人次", "%", "百分比", "‰", "元/人", "万元/人", "自造"),
  });
  fc.assert(
    fc.property(measure, measure, (a, b) => {
      const [one, other] = [plainFigure(a), plainFigure(b)];
      const isEqual = one !== undefined && JSON.stringify(one) === JSON.stringify(other);
      expect(compareQuantities(a, b) === 0).toBe(isEqual);
    }),
  );
});
