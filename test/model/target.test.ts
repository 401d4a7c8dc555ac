import fc from "fast-check";
import { parseTarget, type Comparator, type Target } from "../../src/model/target";
import { isMoneyUnit, isPercentUnit, isUnit, sumUnit } from "../../src/model/units";

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
    ["13月", quantity(null, "13", "月")],
    ["0月", quantity(null, "0", "月")],
    ["⩾5", quantity("≥", "5", "")],
    ["=>5", quantity("≥", "5", "")],
    ["不小于5项", quantity("≥", "5", "项")],
    ["至少5项", quantity("≥", "5", "项")],
    ["大于等于5项", quantity("≥", "5", "项")],
    ["大于或等于5项", quantity("≥", "5", "项")],
    ["不少于5项", quantity("≥", "5", "项")],
    ["⩽5", quantity("≤", "5", "")],
    ["<=5", quantity("≤", "5", "")],
    ["=<5", quantity("≤", "5", "")],
    ["不超过5项", quantity("≤", "5", "项")],
    ["不高于5%", quantity("≤", "5", "%")],
    ["不多于5项", quantity("≤", "5", "项")],
    ["不大于5项", quantity("≤", "5", "项")],
    ["至多5项", quantity("≤", "5", "项")],
    ["小于等于5项", quantity("≤", "5", "项")],
    ["小于或等于5项", quantity("≤", "5", "项")],
    [">5", quantity(">", "5", "")],
    ["大于5项", quantity(">", "5", "项")],
    ["超过5项", quantity(">", "5", "项")],
    ["高于5%", quantity(">", "5", "%")],
    ["多于5项", quantity(">", "5", "项")],
    ["<5", quantity("<", "5", "")],
    ["小于5项", quantity("<", "5", "项")],
    ["低于5%", quantity("<", "5", "%")],
    ["少于5项", quantity("<", "5", "项")],
    ["等于5项", quantity("=", "5", "项")],
    ["大约5项", quantity(null, "5", "项", true)],
    ["近5项", quantity(null, "5", "项", true)],
    ["≈5项", quantity(null, "5", "项", true)],
    ["约-3%", quantity(null, "-3", "%", true)],
    ["100多人", quantity(null, "100", "人", true)],
    ["≥100人左右", quantity("≥", "100", "人", true)],
    ["400人及以上", quantity("≥", "400", "人")],
    ["400人（及以下）", quantity("≤", "400", "人")],
    ["400（含）以下（含）", quantity("≤", "400", "")],
    ["5天之内", quantity("≤", "5", "天")],
    ["5天内", quantity("≤", "5", "天")],
    ["≥5天内", quantity("≥", "5", "天")],
    ["保持在90%", quantity(null, "90", "%")],
    ["+5%", quantity(null, "5", "%")],
    ["-5.50%", quantity(null, "-5.50", "%")],
    ["95%。。", quantity(null, "95", "%")],
    ["≥60周岁", quantity("≥", "60", "周岁")],
    ["≤1500元/㎡", quantity("≤", "1500", "元/m2")],
    ["每户不超过3万元", quantity("≤", "3", "万元/户")],
    ["每亩每年80.5元", quantity(null, "80.5", "元/亩/年")],
    ["每人5百分数", quantity(null, "5", "百分数/人")],
    [`≥${"0".repeat(38)}1${"人".padStart(20)}`, quantity("≥", "1", "人")],
  ])("%s is a quantity", (text, target) => expect(parseTarget(text)).toEqual(target));

  test.each<[string, Target]>([
    ["360-400人", range("360", "400", "人")],
    ["360人～400人", range("360", "400", "人")],
    ["80%—90%", range("80", "90", "%")],
    ["3至5个工作日", range("3", "5", "个工作日")],
    ["≥80%且<90%", range("80", "90", "%")],
    [">=1.5<=2.5元", range("1.5", "2.5", "元")],
    ["≧80，≦90%", range("80", "90", "%")],
    [">80%，<90%", range("80", "90", "%")],
    ["0.5–1.5", range("0.5", "1.5", "")],
    ["3到5个", range("3", "5", "个")],
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
    ["前三季度完成", until("前三季度完成", 9)],
    ["2024年前二季度", until("2024年前二季度", 6, 2024)],
    ["每月30日以前发放到位", until("每月30日以前发放到位", null)],
    ["每季度末", until("每季度末", null)],
    ["12月份", until("12月份", 12)],
    ["2024年度", until("2024年度", null, 2024)],
    ["2024/6", until("2024/6", 6, 2024)],
    ["1998年3月5日之前", until("1998年3月5日之前", 3, 1998)],
    ["2024年6月以前", until("2024年6月以前", 6, 2024)],
    ["达到12月", until("达到12月", 12)],
    ["+2024年", until("+2024年", null, 2024)],
    ["于2024年3月中旬前", until("于2024年3月中旬前", 3, 2024)],
    ["截至3月5日", until("截至3月5日", 3)],
    ["在1月上旬", until("在1月上旬", 1)],
    ["至当年底完成", until("至当年底完成", 12)],
    ["本年度末", until("本年度末", 12)],
    ["全年末", until("全年末", 12)],
    ["截至2024年末", until("截至2024年末", 12, 2024)],
    ["年内发放", until("年内发放", 12)],
    ["本年支付", until("本年支付", 12)],
    ["本年度到位", until("本年度到位", 12)],
    ["2024年第一季度", until("2024年第一季度", 3, 2024)],
    ["二季度前", until("二季度前", 6)],
    ["四季度完成", until("四季度完成", 12)],
    ["2024年下半年", until("2024年下半年", 12, 2024)],
    ["次月10日前", until("次月10日前", null)],
    ["每周末", until("每周末", null)],
    ["本学期底", until("本学期底", null)],
    ["每个月5日", until("每个月5日", null)],
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
    "2024年13月",
    "一季度每月",
    "第五季度",
    "年底完成后十六个字以上的话不再是一个时限而是一段话了",
    "12月底完成后十三个字以上的话不再是时限",
    "每人",
    "每人100",
    "每人每每月100元",
    "每人12月",
    "每人100元/月",
    "100多",
    `每人1元${"每人".repeat(19)}`,
    "5百货",
    "个100",
    "≥≥5",
    "约≥5",
    "1,23人",
    "3人-5个",
    "3-5自造",
    "≥80且90%",
    "5人次性",
    `1${"元".padEnd(41, "每人")}`,
    `≥${"1".padEnd(59, " ")}人`,
    "㍿".repeat(20),
    "原则上不超过社会保险费实际缴费额的2/3",
    "个人账户1055人交通补贴2881人劳模津贴7人特教津贴5人",
    "行政村协办员150元/月/人；社区协办员100元/月/人",
    "",
  ])("“%s” stays a text", (text) => expect(parseTarget(text)).toEqual(words(text)));
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
});

test.each([
  "人",
  "万人次",
  "元/人·月",
  "元/每人",
  "家企业",
  "%",
  "个工作日",
  "千瓦时",
  "万",
  "元/m2",
  "百分数",
  "百分点/年",
  "元／人",
  "名教师",
  "元*人×月",
])("%s is a unit", (word) => {
  expect(isUnit(word)).toBe(true);
});

test.each([
  "",
  "/人",
  "年内持续发挥作用",
  "次性完成",
  "人以上",
  "元/",
  "个月内",
  "元/人以上",
  "元/人内",
  "元/之一",
  "元/左右",
  "元/(人)",
  "个左右",
  "个以内项目",
  "元/一二三四五",
  "个一二三四五",
  "的",
  "元/2",
])("“%s” is no unit", (word) => {
  expect(isUnit(word)).toBe(false);
});

test.each([
  ["元", true],
  ["万元", true],
  ["元/人/月", true],
  ["元每人", true],
  ["百万元", true],
  ["元次", false],
  ["美元", false],
  ["人/元", false],
  ["人", false],
  ["%", false],
])("whether %s counts money: %s", (unit, expected) => expect(isMoneyUnit(unit)).toBe(expected));

test("a unit is no longer than forty letters", () => {
  expect(isUnit(`人${"/人".repeat(19)}次`)).toBe(true);
  expect(isUnit(`人${"/人".repeat(20)}`)).toBe(false);
});

test("percent has many names", () => {
  expect(["%", "百分数", "百分比", "百分率", "百分点", "‰", "个百分点", ""].map(isPercentUnit)).toEqual([
    ...[true, true, true, true, true],
    ...[false, false, false],
  ]);
});

test("only a sum has a unit of sums", () => {
  expect(["元", "万元", "亿元", "元/人", "百万元", ""].map(sumUnit)).toEqual([
    ...["元", "万元", "亿元"],
    ...[undefined, undefined, undefined],
  ]);
});
