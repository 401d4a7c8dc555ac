import { categoryOf } from "../../../src/templates/library/category";
import { cleanName, cleanText } from "../../../src/templates/library/clean-text";
import { fillPattern } from "../../../src/templates/library/fill-pattern";
import { fitOf, subjectOf } from "../../../src/templates/library/fit";
import type { LibraryIndicator } from "../../../src/templates/library/library-indicator";
import { indicatorKey, normalLevel2, normalName } from "../../../src/templates/library/normal-name";
import { patternOf } from "../../../src/templates/library/pattern-of";
import { parseTarget } from "../../../src/model/target";
import { BUDGET } from "./budget";
import { endsSoon } from "../../ends-soon";

describe("names are one", () => {
  test.each([
    ["培训场次", " 培训　场次 "],
    ["享受补助资金人数", "享受补助资金人数（人）"],
    ["受益学生的满意度", "受益学生满意度"],
    ["会期（含报到和离开时间）", "会期(含报到和离开时间)"],
    ["ＧＤＰ增长", "gdp增长"],
  ])("%s and %s", (one, other) => {
    expect(normalName(one)).toBe(normalName(other));
  });

  test("but not those that say something else", () => {
    expect(normalName("培训场次")).not.toBe(normalName("培训人次"));
    expect(normalName("补贴数量（个人）")).not.toBe(normalName("补贴数量（企业）"));
    expect(normalName("发放率")).not.toBe(normalName("代发放率"));
  });

  test("of level 2 by what it measures, whoever it measures it for", () => {
    expect(normalLevel2("社会公众或服务对象满意度指标")).toBe(normalLevel2("满意度"));
    expect(indicatorKey({ level2: "数量指标" })).toBe("数量/");
  });
});

describe("cleaning what was typed", () => {
  test.each([
    ["促进就业, 实现经济增长", "促进就业，实现经济增长"],
    ["培训 场次\n（场）", "培训场次（场）"],
    ["[bookmark: _GoBack]≥90%", "≥90%"],
    ["１年", "1年"],
    ["指导县区(园区)建立", "指导县区（园区）建立"],
    ["(1)x, y", "(1)x, y"],
    ["Office 2021 软件", "Office 2021软件"],
  ])("%s becomes %s", (typed, clean) => {
    expect(cleanText(typed)).toBe(clean);
  });

  test("a name has no stop at its end", () => {
    expect(cleanName("印制宣传品数量。")).toBe("印制宣传品数量");
    expect(cleanName("。，")).toBe("");
  });
});

describe("a value as a pattern", () => {
  test.each([
    ["数量指标", "3000人", "≥{人数}人"],
    ["数量指标", "≤8人", "≤{人数}人"],
    ["数量指标", "≥9.8万人", "≥{人数}万人"],
    ["数量指标", "≥3天", "≥{天数}天"],
    ["数量指标", "≥5扇", "≥5扇"],
    ["数量指标", "≥5株", "≥{数量}株"],
    ["社会效益指标", "0件", "0件"],
    ["质量指标", "100百分数", "100%"],
    ["质量指标", "≧95%", "≥95%"],
    ["时效指标", "≤3个月", "≤3个月"],
    ["时效指标", "2024年12月底前", "{年度}年12月底前"],
    ["时效指标", "12月底前", "12月底前"],
    ["时效指标", "及时发放", "及时发放"],
    ["成本指标", "≤99万元", "≤{预算数}万元"],
    ["成本指标", "990000元", "≤{预算数}元"],
    ["成本指标", "≤98万元", "≤{金额}万元"],
    ["成本指标", "40元/人/年", "={标准}元/人/年"],
    ["经济效益指标", "2000元/人", "≥{标准}元/人"],
  ])("%s: %s becomes %s", (level2, value, pattern) => {
    expect(patternOf(parseTarget(value), { level2, budget: BUDGET })).toBe(pattern);
  });
});

test("texts of any length are looked into in no time", async () => {
  const long = [" ", "(", "。", "汉 ", "{a", "汉20", "汉,", "20", "工作", "(人"].map((part) =>
    part.repeat(60_000),
  );
  for (const text of [...long, `(${"汉".repeat(120_000)}`]) {
    const entry = { level3: text, categories: [], sources: [] } as unknown as LibraryIndicator;
    await endsSoon(() => {
      cleanName(cleanText(text));
      normalName(text);
      fillPattern("{项目名称}", { name: text, indicators: [] });
      fillPattern(text, { name: "", indicators: [] });
      categoryOf(text, text);
      fitOf(entry, subjectOf({ name: "招聘", purpose: text }));
    });
  }
});
