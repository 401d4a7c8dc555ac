import type { Amount } from "../../../src/model/amount";
import { draftOf } from "../../../src/templates/library/draft-of";
import { fillPattern } from "../../../src/templates/library/fill-pattern";
import type { LibraryIndicator } from "../../../src/templates/library/library-indicator";
import type { ProjectDraft } from "../../../src/templates/project-draft";

const amount = (fen: number, decimals: number, unit: Amount["unit"]): Amount => ({ fen, decimals, unit });
const draft: ProjectDraft = {
  name: "招聘经费",
  year: "2024",
  budget: amount(99_0000_00, 0, "万元"),
  indicators: [],
};

describe("filling a pattern", () => {
  test.each([
    ["≤{预算数}万元", "≤99万元"],
    ["≤{预算数}元", "≤990000元"],
    ["{年度}年12月底前", "2024年12月底前"],
    ["{项目名称}总金额", "招聘经费总金额"],
    ["=100%", "=100%"],
    ["≤{预算数}万元，{年度}年底前", "≤99万元，2024年底前"],
  ])("%s becomes %s", (pattern, text) => {
    expect(fillPattern(pattern, draft)).toEqual({ text, blanks: [] });
  });

  test("keeps the decimals that the budget was written with, and needs no more in another unit", () => {
    const budget = amount(78_7100_00, 2, "万元");
    expect(fillPattern("≤{预算数}万元", { ...draft, budget }).text).toBe("≤78.71万元");
    expect(fillPattern("≤{预算数}元", { ...draft, budget }).text).toBe("≤787100元");
    const inYuan = amount(12_345_600, 0, "元");
    expect(fillPattern("≤{预算数}万元", { ...draft, budget: inYuan }).text).toBe("≤12.3456万元");
  });

  test("names what it does not know, and then gives no text", () => {
    expect(fillPattern("≥{人数}人", draft)).toEqual({ text: undefined, blanks: ["人数"] });
    expect(fillPattern("{财政资金}万元，{人数}人，{年度}年", draft)).toEqual({
      text: undefined,
      blanks: ["财政资金", "人数"],
    });
  });

  test("has no amount without a unit, and no text where there is none", () => {
    expect(fillPattern("≤{预算数}", draft)).toEqual({ text: undefined, blanks: ["预算数"] });
    expect(fillPattern("", draft)).toEqual({ text: undefined, blanks: [] });
  });

  test("does not fill what it has filled in", () => {
    expect(fillPattern("{项目名称}", { ...draft, name: "{预算数}万元与$&" }).text).toBe("{预算数}万元与$&");
  });

  test("takes braces that hold no blank for plain text", () => {
    expect(fillPattern("{}≥5%{", draft)).toEqual({ text: "{}≥5%{", blanks: [] });
  });

  test("leaves the 文号 out of the name", () => {
    const name = "2021年中央就业补助资金  保财社【2020】124号";
    expect(fillPattern("{项目名称}总金额", { ...draft, name }).text).toBe("2021年中央就业补助资金总金额");
  });
});

test("a line of the library becomes a line of the table, with what is known", () => {
  const indicator: LibraryIndicator = {
    ...{
      id: "x",
      level1: "产出指标",
      level2: "数量指标",
      level3: "招聘场次",
      description: "",
      value: "≥{场次}场",
    },
    ...{ basis: "年度工作计划", categories: [], sources: [] },
  };
  expect(draftOf(indicator, draft)).toEqual({
    ...{ level1: "产出指标", level2: "数量指标", level3: "招聘场次", basis: "年度工作计划" },
  });
  expect(draftOf({ ...indicator, value: "≤{预算数}万元" }, draft).value).toBe("≤99万元");
});
