import fc from "fast-check";
import { parseTarget } from "../../src/model/target";
import { joinTarget, splitTarget } from "../../src/model/target-parts";
import { targetText } from "../../src/model/target-text";

const PIECES = [
  ..."≥ ≤ = > < >= 不少于 达到 约 ≈ 近 1 0.5 2024 12 007 -3 +2024 1,200 余 多 % 百分数 ‰ 元 万元 人 人次 个 个项目 个月 年 月 日 底 前".split(
    " ",
  ),
  ..."/ 每 · * 教龄 每人 每月 每人每月 以上 以下 以内 左右 (含) - ~ 至 且 。 、 及时 完成 季度 三 ㎡ カ ﾞ \u3099 \u0301".split(
    " ",
  ),
  " ",
];
const anyValue = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 70 }),
);

test("any value is written, and split and joined, without loss", () => {
  fc.assert(
    fc.property(anyValue, (text) => {
      const target = parseTarget(text);
      expect(parseTarget(targetText(target))).toEqual(target);
      const parts = splitTarget(text);
      expect(parseTarget(joinTarget(parts))).toEqual(target);
      expect(splitTarget(joinTarget(parts))).toEqual(parts);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["＞＝ 95 %", "≥95%"],
  ["不低于90％", "≥90%"],
  ["400人（含）以上", "≥400人"],
  ["100余人", "约100人"],
  ["≤约-3%", "≤约-3%"],
  ["每人每月1,790元", "1790元/人/月"],
  ["360人-400人", "360～400人"],
  ["12 月底前。", "12月底前"],
  ["及 时", "及 时"],
])("“%s” is written “%s”", (text, written) => {
  expect(targetText(parseTarget(text))).toBe(written);
});

test.each([
  ["≥95%", "≥", "95", "%"],
  ["不超过5万元", "≤", "5", "万元"],
  ["3000人", "", "3000", "人"],
  ["≧50", "≥", "50", ""],
  ["100百分数", "", "100", "百分数"],
  ["26元*教龄/月", "", "26", "元*教龄/月"],
  ["约120次", "定性", "约120次", ""],
  ["360-400人", "定性", "360～400人", ""],
  ["12月底前", "定性", "12月底前", ""],
  ["较上年提高", "定性", "较上年提高", ""],
  ["", "定性", "", ""],
])("“%s” stands in the three columns as “%s｜%s｜%s”", (text, operator, number, unit) => {
  expect(splitTarget(text)).toEqual({ operator, number, unit });
});

test.each([
  ["＞＝", "95", "％", "≥95%"],
  [" ≤ ", "1,200", " 人", "≤1200人"],
  ["", "6000", "元/人", "6000元/人"],
  ["定性", "及时", "", "及时"],
  [" 定性 ", "12月底前", "", "12月底前"],
  ["≥", "优", "", "≥优"],
])("“%s｜%s｜%s” is put together as “%s”", (operator, number, unit, text) => {
  expect(joinTarget({ operator, number, unit })).toBe(text);
});
