import { ALL_RULES } from "../../src/rules/catalogue";
import { FILED_ELSEWHERE, packOf, PACKS, rulesOf } from "../../src/rules/packs";
import { PACK_NAMES } from "../../src/rules/pack-names";

function packNamed(id: string): string | undefined {
  const rule = ALL_RULES.find((known) => known.id === id);
  return rule && packOf(rule);
}

test("every rule is in exactly one pack, and no pack is empty", () => {
  const packed = PACKS.flatMap(({ rules }) => rules);
  expect(packed).toHaveLength(ALL_RULES.length);
  expect(new Set(packed)).toEqual(new Set(ALL_RULES));
  expect(PACKS.filter(({ rules }) => rules.length === 0)).toEqual([]);
  expect(PACKS.map(({ name }) => name)).toEqual(PACK_NAMES);
});

test.each([
  ["cost-equals-budget", "合法性"],
  ["level2-required", "合法性"],
  ["plan-all-in-december", "合理性"],
  ["satisfaction-100", "合理性"],
  ["timeliness-too-loose", "合理性"],
  ["plan-idle-half-year", "合理性"],
  ["level2-order", "规范性"],
  ["operator-glyph", "规范性"],
  ["level1-name", "规范性"],
  ["known-typo", "文字"],
  ["stray-space", "文字"],
])("%s is in %s", (rule, pack) => {
  expect(packNamed(rule)).toBe(pack);
});

test("合法性 is the errors and nothing else, but for wording", () => {
  const legal = PACKS.find(({ name }) => name === "合法性")?.rules ?? [];
  expect(legal.map(({ id }) => id)).toEqual(
    ALL_RULES.filter(({ severity, family }) => severity === "error" && family !== "文字").map(({ id }) => id),
  );
});

test("what is filed elsewhere is a rule that would stand in another pack by its severity", () => {
  const bySeverity = { error: "合法性", warning: "合理性", notice: "规范性" };
  const idle = [...FILED_ELSEWHERE].filter(([id, pack]) => {
    const rule = ALL_RULES.find((known) => known.id === id);
    return !rule || rule.family === "文字" || bySeverity[rule.severity] === pack;
  });
  expect(idle).toEqual([]);
});

test("the rules of some packs come in the order of the catalogue", () => {
  expect(rulesOf(PACK_NAMES)).toEqual(ALL_RULES);
  const some = rulesOf(["文字", "合法性"]);
  expect(some.map((rule) => ALL_RULES.indexOf(rule))).toEqual(
    some.map((rule) => ALL_RULES.indexOf(rule)).sort((a, b) => a - b),
  );
  expect(new Set(some.map(packOf))).toEqual(new Set(["合法性", "文字"]));
});
