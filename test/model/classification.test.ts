import { BUILT_IN_CODES, withOwnCodes } from "../../src/model/classification/built-in";
import { childrenOf, lookUp } from "../../src/model/classification/classification";
import { levelOf, parentCode, systemOf } from "../../src/model/classification/codes";
import { ECONOMIC_CODES } from "../../src/model/classification/economic-codes";
import { FUNCTIONAL_CODES } from "../../src/model/classification/functional-codes";
import { yearsIn } from "../../src/model/classification/years";

const inYear = (code: string, year?: number) => lookUp(BUILT_IN_CODES, code, year);
const namesOf = (code: string, year?: number) => inYear(code, year)?.names;
const own = (name: string, years = "") =>
  withOwnCodes("科目2024.csv", [{ code: "205", name, ...yearsIn(years)!, verifiedFrom: -Infinity }]);

describe("a code tells by its digits", () => {
  test.each([
    ["205", "functional", "类", undefined],
    ["20502", "functional", "款", "205"],
    ["2050201", "functional", "项", "20502"],
    ["301", "economic", "类", undefined],
    ["30108", "economic", "款", "301"],
    ["50101", "economic", "款", "501"],
    ["3010801", undefined, undefined, undefined],
    ["20", undefined, undefined, undefined],
    ["2050", undefined, undefined, undefined],
    ["205020101", undefined, undefined, undefined],
    ["1030101", undefined, undefined, undefined],
    ["２０５", undefined, undefined, undefined],
    ["__proto__", undefined, undefined, undefined],
  ])("%s", (code, system, level, parent) => {
    expect([systemOf(code), levelOf(code), parentCode(code)]).toEqual([system, level, parent]);
  });
});

describe("the names of a code by year", () => {
  test.each([
    ["207", 2018, ["文化体育与传媒支出"]],
    ["207", 2019, ["文化旅游体育与传媒支出"]],
    ["210", 2018, ["医疗卫生与计划生育支出"]],
    ["210", 2025, ["卫生健康支出"]],
    ["215", 2019, ["资源勘探信息等支出"]],
    ["215", 2020, ["资源勘探工业信息等支出", "资源勘探信息等支出"]],
    ["215", 2021, ["资源勘探工业信息等支出"]],
    ["220", 2018, ["国土海洋气象等支出"]],
    ["220", 2019, ["自然资源海洋气象等支出"]],
    ["224", 2018, []],
    ["224", 2019, ["灾害防治及应急管理支出"]],
    ["234", 2019, []],
    ["234", 2020, ["抗疫特别国债安排的支出"]],
    ["20805", 2019, ["行政事业单位离退休"]],
    ["20805", 2020, ["行政事业单位养老支出"]],
    ["39906", 2020, ["赠与"]],
    ["39906", 2021, []],
    ["205", 1998, ["教育支出"]],
  ])("%s in %i", (code, year, names) => expect(namesOf(code, year)).toEqual(names));

  test("all of them where the year is not known, newest first", () =>
    expect(namesOf("207")).toEqual(["文化旅游体育与传媒支出", "文化体育与传媒支出"]));

  test("those of other years are told with their years", () =>
    expect(inYear("207", 2023)?.others).toMatchObject([
      { name: "文化体育与传媒支出", from: -Infinity, until: 2018 },
    ]));

  test("what is not known is not guessed", () => {
    for (const code of ["299", "20577", "2050277", "2080177", "1030101", "constructor"])
      expect(inYear(code, 2023)).toBeUndefined();
  });
});

describe("a name is verified", () => {
  test.each([
    ["205", 2023, true],
    ["205", 2027, true],
    ["205", 2022, false],
    ["205", undefined, false],
    ["20501", 2023, false],
    ["20501", undefined, false],
    ["207", 2018, false],
    ["234", 2019, false],
  ])("%s in %s: %s", (code, year, verified) => expect(inYear(code, year)?.verified).toBe(verified));
});

describe("every 款 of 事务 and 事业 has the general 项", () => {
  test.each([
    ["2010101", ["行政运行"]],
    ["2010102", ["一般行政管理事务"]],
    ["2081103", ["机关服务"]],
    ["2082850", ["事业运行"]],
    ["2081199", ["其他残疾人事业支出"]],
  ])("%s", (code, names) =>
    expect(inYear(code, 2023)).toMatchObject({ level: "项", names, verified: false, others: [] }),
  );

  test("but others are not known there, nor these elsewhere, nor where the table says otherwise", () => {
    expect(inYear("2010104", 2023)).toBeUndefined();
    expect(inYear("2040201", 2023)).toBeUndefined();
    expect(namesOf("2101601", 2023)).toEqual(["老龄卫生健康事务"]);
  });

  test("not before the 款 was there", () => expect(inYear("2014001", 2023)).toBeUndefined());
});

test("the codes below a code, of the year alone", () => {
  expect(childrenOf(BUILT_IN_CODES, "20503", 2023)).toEqual([
    "2050301",
    "2050302",
    "2050303",
    "2050305",
    "2050399",
  ]);
  expect(childrenOf(BUILT_IN_CODES, "399", 2020)).toEqual(["39906", "39907", "39908", "39999"]);
  expect(childrenOf(BUILT_IN_CODES, "2050301", undefined)).toEqual([]);
});

describe("a user's own table", () => {
  test("goes before the built-in one, and its names are verified", () => {
    expect(lookUp(own("教育事业支出"), "205", 2016)).toMatchObject({
      names: ["教育事业支出"],
      verified: true,
      others: [{ name: "教育支出" }],
    });
    expect(lookUp(own("教育事业支出"), "206", 2023)?.names).toEqual(["科学技术支出"]);
  });

  test("speaks for its years alone", () => {
    const table = own("教育事业支出", "2024");
    expect(lookUp(table, "205", 2024)?.names).toEqual(["教育事业支出"]);
    expect(lookUp(table, "205", 2023)).toMatchObject({
      names: ["教育支出"],
      others: [{ name: "教育事业支出" }],
    });
  });

  test("names the codes below a code too", () => {
    const table = withOwnCodes("表", [
      { code: "2050377", name: "新的科目", ...yearsIn("2025-")!, verifiedFrom: -Infinity },
    ]);
    expect(childrenOf(table, "20503", 2025)).toContain("2050377");
    expect(childrenOf(table, "20503", 2024)).not.toContain("2050377");
  });

  test("may give a code several names, and the newest is the first", () => {
    const names = [
      ["旧", "-2019"],
      ["新", "2022-"],
      ["中", "2020-2021"],
    ].map(([name, years]) => ({ code: "205", name: name!, ...yearsIn(years!)!, verifiedFrom: 0 }));
    expect(lookUp(withOwnCodes("表", names), "205", undefined)?.names).toEqual(["新", "中", "旧"]);
  });
});

describe("years as people write them", () => {
  const ALWAYS = { from: -Infinity, until: Infinity };
  test.each([
    ["", ALWAYS],
    [" ", ALWAYS],
    ["2024", { from: 2024, until: 2024 }],
    ["２０２４年度", { from: 2024, until: 2024 }],
    ["2019-", { from: 2019, until: Infinity }],
    ["2019年起", { from: 2019, until: Infinity }],
    ["2019及以后", { from: 2019, until: Infinity }],
    ["2024+", { from: 2024, until: Infinity }],
    ["-2018", { from: -Infinity, until: 2018 }],
    ["2018年及以前", { from: -Infinity, until: 2018 }],
    ["2018年止", { from: -Infinity, until: 2018 }],
    ["2019—2021", { from: 2019, until: 2021 }],
    ["2019年至2021年", { from: 2019, until: 2021 }],
    ["2021-2019", undefined],
    ["20192021", undefined],
    ["去年", undefined],
    ["-", undefined],
    ["24", undefined],
    ["2".repeat(1000), undefined],
  ])("“%s”", (text, years) => expect(yearsIn(text)).toEqual(years));
});

describe("the data", () => {
  const lines = [FUNCTIONAL_CODES, ECONOMIC_CODES].flatMap((text) => text.trim().split("\n"));

  test("is whole: a code, a name, years, a source; every code has its parent; no name stands twice", () => {
    const names = new Set<string>();
    const codes = new Set(lines.map((line) => line.split(",")[0]!));
    for (const line of lines) {
      const parts = line.split(",");
      expect(parts).toHaveLength(4);
      const [code, name, years, source] = parts as [string, string, string, string];
      expect(levelOf(code)).toBeDefined();
      expect(codes).toContain(parentCode(code) ?? code);
      expect(yearsIn(years)).toBeDefined();
      expect(name).not.toBe("");
      expect(source).toMatch(/^(未核对|昌黎县2023|公开预算2023-2025|公开表样|公开摘录)$/);
      expect(names).not.toContain(`${code}${name}`);
      names.add(`${code}${name}`);
    }
    expect(lines.length).toBeGreaterThan(500);
  });
});
