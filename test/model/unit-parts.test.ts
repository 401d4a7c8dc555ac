import fc from "fast-check";
import { compareQuantities, unitsCompare } from "../../src/model/compare-quantities";
import { decimalToText } from "../../src/model/decimal";
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
