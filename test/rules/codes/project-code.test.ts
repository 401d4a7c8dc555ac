import { checkOffset, plainCode, prefixOf, yearOfCode } from "../../../src/rules/codes/project-code";
import { CODE_RULES } from "../../../src/rules/codes/code-rules";
import { answerOf, documentsIn } from "../documents-in";

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

test.each(["project-code-check", "project-code-duplicate", "region-code-outdated"])(
  "%s does not pass over a code that is an error of the sheet",
  (id) => {
    const rule = CODE_RULES.find((candidate) => candidate.id === id);
    const documents = documentsIn(
      "project-target/hebei",
      `| 招聘经费绩效目标表 |  |  |  |\n|---|---|---|---|\n| 项目编码 | 坏 | 项目名称 | 招聘经费 |`,
      "坏",
    );
    expect(answerOf(rule!, documents)).toMatchObject({
      kind: "insufficient",
      because: "“表1”的项目编码看不到",
    });
  },
);
