import fc from "fast-check";
import { parseTarget, type Comparator, type Target } from "../../src/model/target";
import { isMoneyUnit, isUnit } from "../../src/model/units";

function quantity(comparator: Comparator | null, number: string, unit: string, approximate = false): Target {
  return { kind: "quantity", comparator, number, unit, approximate };
}

function range(from: string, to: string, unit: string): Target {
  return { kind: "range", from, to, unit };
}

function until(text: string, month: number | null, year: number | null = null): Target {
  return { kind: "date", text, month, year };
}

function words(text: string): Target {
  return { kind: "text", text };
}

describe("a 指标值 is understood", () => {
  test.each<[string, Target]>([
    ["≥95%", quantity("≥", "95", "%")],
    ["=100%", quantity("=", "100", "%")],
    ["≤78.71万元", quantity("≤", "78.71", "万元")],
    ["3000人", quantity(null, "3000", "人")],
    ["6000元/人", quantity(null, "6000", "元/人")],
    ["2.5元/月/人", quantity(null, "2.5", "元/月/人")],
    ["26元*教龄/月", quantity(null, "26", "元*教龄/月")],
    ["400人以上", quantity("≥", "400", "人")],
    ["400人（含）以上", quantity("≥", "400", "人")],
    ["320以下", quantity("≤", "320", "")],
    ["≤3个月", quantity("≤", "3", "个月")],
    ["5个工作日内", quantity("≤", "5", "个工作日")],
    ["100百分数", quantity(null, "100", "百分数")],
    ["≥33百分比", quantity("≥", "33", "百分比")],
    ["≧5个", quantity("≥", "5", "个")],
    ["≦1年", quantity("≤", "1", "年")],
    ["≦5万", quantity("≤", "5", "万")],
    ["≧50", quantity("≥", "50", "")],
    ["１年", quantity(null, "1", "年")],
    ["９５％", quantity(null, "95", "%")],
    ["＞＝ 95 %", quantity("≥", "95", "%")],
    ["≥1,790 元/人/月", quantity("≥", "1790", "元/人/月")],
    ["约120次", quantity(null, "120", "次", true)],
    ["100人左右", quantity(null, "100", "人", true)],
    ["100余人", quantity(null, "100", "人", true)],
    ["不低于90%", quantity("≥", "90", "%")],
    ["控制在5万元以内", quantity("≤", "5", "万元")],
    ["达到95%以上", quantity("≥", "95", "%")],
    ["≥9.8万人", quantity("≥", "9.8", "万人")],
    ["≥2个百分点", quantity("≥", "2", "个百分点")],
    ["10个项目", quantity(null, "10", "个项目")],
    ["每人每月100元", quantity(null, "100", "元/人/月")],
    ["100元每人每月", quantity(null, "100", "元每人每月")],
    ["5800㎡", quantity(null, "5800", "m2")],
    ["0件", quantity(null, "0", "件")],
    ["2024.00万元", quantity(null, "2024.00", "万元")],
    ["2024", quantity(null, "2024", "")],
  ])("%s is a quantity", (text, target) => expect(parseTarget(text)).toEqual(target));

  test.each<[string, Target]>([
    ["360-400人", range("360", "400", "人")],
    ["360人～400人", range("360", "400", "人")],
    ["80%—90%", range("80", "90", "%")],
    ["3至5个工作日", range("3", "5", "个工作日")],
    ["≥80%且<90%", range("80", "90", "%")],
  ])("%s is a range", (text, target) => expect(parseTarget(text)).toEqual(target));

  test.each<[string, Target]>([
    ["12月底前", until("12月底前", 12)],
    ["12月", until("12月", 12)],
    ["12底前完成任务", until("12底前完成任务", 12)],
    ["6月30日前", until("6月30日前", 6)],
    ["每年12月底前", until("每年12月底前", 12)],
    ["2024年", until("2024年", null, 2024)],
    ["2024年底", until("2024年底", 12, 2024)],
    ["2024年12月底前", until("2024年12月底前", 12, 2024)],
    ["2024-12-31", until("2024-12-31", 12, 2024)],
    ["年底前完成当年任务", until("年底前完成当年任务", 12)],
    ["当年完成", until("当年完成", 12)],
    ["上半年完成", until("上半年完成", 6)],
    ["三季度末", until("三季度末", 9)],
    ["每月30日以前发放到位", until("每月30日以前发放到位", null)],
    ["每季度末", until("每季度末", null)],
  ])("%s is a time limit", (text, target) => expect(parseTarget(text)).toEqual(target));

  test.each([
    "及时",
    "是",
    "较上年提高",
    "不适用",
    "每月按时发放",
    "四县一区",
    "≤总成本预算数",
    "1年内持续发挥作用",
    "13月底前",
    "原则上不超过社会保险费实际缴费额的2/3",
    "个人账户1055人交通补贴2881人劳模津贴7人特教津贴5人",
    "行政村协办员150元/月/人；社区协办员100元/月/人",
    "",
  ])("%s stays a text", (text) => expect(parseTarget(text)).toEqual(words(text)));
});

describe("any text gives a target", () => {
  const kinds = ["quantity", "range", "date", "text"];

  test("whatever its characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => kinds.includes(parseTarget(text).kind)),
      { numRuns: 500 },
    );
  });

  test("and numbers come out as plain digits", () => {
    const part = fc.constantFrom(
      "≥",
      "≤",
      "约",
      "1",
      "0.5",
      ",",
      "年",
      "月",
      "底",
      "前",
      "万",
      "元",
      "/",
      "人",
      "%",
      "-",
      "每",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const target = parseTarget(parts.join(""));
        if (target.kind === "quantity") expect(target.number).toMatch(/^-?\d+(\.\d+)?$/);
        if (target.kind === "date")
          expect(target.month === null || (target.month >= 1 && target.month <= 12)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([["≥", "1"], ["1,"], ["每人"], ["约"], ["12月"], ["\uFDFA"], ["(含)以上"], ["1-"], ["\u0301"]])(
    "in no time, even 100 KB of %s",
    (...parts) => {
      for (const length of [60, 100_000]) {
        const text = parts.join("").repeat(length).slice(0, length);
        const start = performance.now();
        parseTarget(text);
        expect(performance.now() - start).toBeLessThan(50);
      }
    },
  );
});

test.each(["人", "万人次", "元/人·月", "元/每人", "家企业", "%", "个工作日", "千瓦时"])(
  "%s is a unit",
  (word) => {
    expect(isUnit(word)).toBe(true);
  },
);

test.each(["", "/人", "年内持续发挥作用", "次性完成", "人以上", "元/", "个月内"])(
  "“%s” is no unit",
  (word) => {
    expect(isUnit(word)).toBe(false);
  },
);

test.each([
  ["元", true],
  ["万元", true],
  ["元/人/月", true],
  ["元每人", true],
  ["人", false],
  ["%", false],
])("whether %s counts money: %s", (unit, expected) => expect(isMoneyUnit(unit)).toBe(expected));
