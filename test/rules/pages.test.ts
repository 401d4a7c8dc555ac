import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ALL_RULES } from "../../src/rules/catalogue";
import type { Rule } from "../../src/rules/rule";
import type { Outcome } from "../../src/rules/outcome";
import { profileById } from "../../src/rules/profiles";
import { runRules } from "../../src/rules/run-rules";
import { toA1 } from "../../src/sheet/address";
import { documentsOf, readRulePage, type Example, type RulePage } from "./rule-page";

const RULES = join(__dirname, "../../src/rules");
const SECTIONS = ["依据", "检查什么", "为什么", "正确示例", "错误示例", "怎么改", "修复是否安全"];
const SEVERITY = { error: "错误", warning: "警告", notice: "提示" };

const pages = new Map(
  readdirSync(RULES)
    .filter((name) => statSync(join(RULES, name)).isDirectory())
    .flatMap((family) =>
      readdirSync(join(RULES, family))
        .filter((name) => name.endsWith(".md"))
        .map((name) => [name.slice(0, -3), join(RULES, family, name)] as const),
    ),
);

/** What a rule answers to an example. */
function answersOf(rule: Rule, example: Example): Outcome[] {
  const profile = profileById(example.profile);
  if (!profile) throw new Error(`unknown profile ${example.profile}`);
  return runRules([rule], documentsOf(example), profile);
}

/** Why a page is too weak to trust; empty for a good one. */
export function weaknesses(page: RulePage, rule: Rule): string[] {
  const section = (name: string): string => page.sections.get(name)?.trim() ?? "";
  const sources = [...page.right, ...page.wrong].map((example) => example.source);
  return [
    ...SECTIONS.filter((name) => section(name) === "").map((name) => `section ${name} is missing or empty`),
    page.title === rule.title ? "" : `title is “${page.title}”, the rule's is “${rule.title}”`,
    page.subtitle === `规则 \`${rule.id}\` · ${rule.family} · ${SEVERITY[rule.severity]}`
      ? ""
      : "subtitle differs",
    section("依据").includes(rule.basis) ? "" : "依据 does not give the rule's basis",
    section("为什么").includes(rule.why) ? "" : "为什么 does not give the rule's why",
    section("怎么改").includes(rule.how) ? "" : "怎么改 does not give the rule's how",
    page.right.length >= 1 ? "" : "no right example",
    page.wrong.length >= 2 ? "" : "fewer than two wrong examples",
    new Set(sources).size === sources.length ? "" : "an example stands twice",
    /TODO|待补|XXX|…{3}/.test(sources.join()) ? "a placeholder is left" : "",
    ...page.right
      .filter(({ marked }) => marked.length > 0)
      .map(({ name }) => `right example ${name} has a ❌`),
    ...page.wrong
      .filter(({ marked }) => marked.length === 0)
      .map(({ name }) => `wrong example ${name} has no ❌`),
  ].filter((text) => text !== "");
}

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))("rule page %s", (id, rule) => {
  const path = pages.get(id);
  const page = path && existsSync(path) ? readRulePage(path) : undefined;

  test("exists and is strong enough to be a test", () => {
    expect(page).toBeDefined();
    expect(page && weaknesses(page, rule)).toEqual([]);
  });

  test.each((page?.right ?? []).map((example) => [example.name, example] as const))(
    "passes: %s",
    (_, example) => {
      expect(
        answersOf(rule, example).map(({ kind, because, findings }) => ({ kind, because, findings })),
      ).toEqual(answersOf(rule, example).map(() => ({ kind: "pass", because: "", findings: [] })));
    },
  );

  test.each((page?.wrong ?? []).map((example) => [example.name, example] as const))(
    "finds: %s",
    (_, example) => {
      const findings = answersOf(rule, example).flatMap((outcome) => outcome.findings);
      expect(findings.map(({ at }) => `${at.sheet}!${toA1(at)}`).sort()).toEqual([...example.marked].sort());
      for (const finding of findings) expect(finding.message).toMatch(/\p{Script=Han}/u);
    },
  );
});

test("no page is left without its rule", () => {
  expect([...pages.keys()].sort()).toEqual(ALL_RULES.map((rule) => rule.id).sort());
});
