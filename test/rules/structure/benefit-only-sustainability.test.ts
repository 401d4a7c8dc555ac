import { join } from "node:path";
import { profileById } from "../../../src/rules/profiles";
import { runRules } from "../../../src/rules/run-rules";
import { benefitOnlySustainability } from "../../../src/rules/structure/benefit-only-sustainability";
import { documentsOf, readRulePage } from "../rule-page";

test("a 口径 that knows no 可持续影响 does not ask for more than that", () => {
  const usual = profileById("hebei-2023")!;
  const system = usual.system.map((level1) => ({
    ...level1,
    level2: level1.level2.filter(({ name }) => name !== "可持续影响指标"),
  }));
  const { wrong } = readRulePage(
    join(__dirname, "../../../src/rules/structure/benefit-only-sustainability.md"),
  );
  const answers = (profile: typeof usual): string[] =>
    wrong
      .flatMap((example) => runRules([benefitOnlySustainability], documentsOf(example), profile))
      .map(({ kind }) => kind);
  expect(new Set(answers(usual))).toEqual(new Set(["fail"]));
  expect(new Set(answers({ ...usual, system }))).toEqual(new Set(["pass"]));
});
