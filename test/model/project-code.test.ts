import { checkOffset, plainCode, prefixOf, withCheckLike, yearOfCode } from "../../src/model/project-code";

const CODE = "13020923P000261100010";

test("codes are compared half-width, in capitals and without white space", () => {
  expect(plainCode(" １３020923p000 261100010\n")).toBe(CODE);
});

test.each([
  [CODE, 2023],
  ["13062121525dp08gwrgfs", 2021],
  [`1${CODE}`, undefined],
  [`${CODE}1`, undefined],
  ["1302092AP000261100010", undefined],
])("the year of %s is %s", (code, year) => {
  expect(yearOfCode(code)).toBe(year);
});

test.each([
  [CODE, "13020923P"],
  [`1${CODE}`, undefined],
  [`${CODE}1`, undefined],
  ["13062121525DP08GWRGFS", undefined],
])("the series of %s is %s", (code, prefix) => {
  expect(prefixOf(code)).toBe(prefix);
});

test("the codes of one series, as 曹妃甸区 published them, have one offset", () => {
  const codes = ["13020923P000036100017", "13020923P00026310001B", "13020923P00017010002D", CODE];
  expect(new Set(codes.map(checkOffset)).size).toBe(1);
  expect(checkOffset("13020923P000261100011")).toBe(((checkOffset(CODE) ?? 0) + 1) % 31);
  expect(checkOffset("13020923P00O261100010")).toBeUndefined();
});

test("a code gets the check character of its series", () => {
  expect(withCheckLike(CODE, "13020923P000036100010")).toBe("13020923P000036100017");
  expect(withCheckLike(CODE, "13020923P00O36100010")).toBe("13020923P00O36100010");
});
