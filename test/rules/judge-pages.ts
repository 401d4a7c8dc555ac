import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "../../src/rules/outcome";
import { profileById } from "../../src/rules/profiles";
import type { Rule } from "../../src/rules/rule";
import { runRules } from "../../src/rules/run-rules";
import { toA1 } from "../../src/sheet/address";
import { documentsOf, OPEN, readRulePage, type Example, type RulePage } from "./rule-page";
import { saidOf } from "./said";
import { withSaid } from "./update-page";

/** The folder of the families. */
export const RULES = join(__dirname, "../../src/rules");
const SECTIONS = ["依据", "检查什么", "为什么", "正确示例", "错误示例", "怎么改", "修复是否安全"];
const SEVERITY = { error: "错误", warning: "警告", notice: "提示" };
const NO_PAGE: RulePage = { title: "", subtitle: "", sections: new Map(), right: [], wrong: [], open: [] };

/**
 * Judges the rules of a family by their pages; UPDATE_PAGES=1 writes down what they say of the examples. Where a folder
 * is judged in parts, `isOurs` says which rules and pages are this part's.
 */
export function judgePages(folder: string, rules: readonly Rule[], isOurs = (_id: string) => true): void {
  const ours = rules.filter(({ id }) => isOurs(id));

  test("every rule has its page, and no page is left without its rule", () => {
    const pages = readdirSync(join(RULES, folder)).filter((name) => name.endsWith(".md"));
    const ids = pages.map((name) => name.slice(0, -3)).filter((id) => isOurs(id));
    expect(ids.sort()).toEqual(ours.map(({ id }) => id).sort());
  });

  describe.each(ours.map((rule) => [rule.id, rule] as const))("rule page %s", (id, rule) => {
    const path = join(RULES, folder, `${id}.md`);
    if (process.env["UPDATE_PAGES"] === "1" && existsSync(path)) writeSaid(path, rule);
    const page = existsSync(path) ? readRulePage(path) : NO_PAGE;

    test("is strong enough to be a test", () => expect(weaknesses(page, rule)).toEqual([]));

    test.each(named(page.right))("passes: %s", (_, example) => {
      const outcomes = answersOf(rule, example);
      expect(outcomes.length).toBeGreaterThan(0);
      expect(outcomes.map(({ kind, because }) => ({ kind, because }))).toEqual(
        outcomes.map(() => ({ kind: "pass", because: "" })),
      );
    });

    test.each(named(page.wrong))("finds: %s", (_, example) => {
      const outcomes = answersOf(rule, example);
      const places = outcomes.flatMap(({ findings }) => findings.map(({ at }) => `${at.sheet}!${toA1(at)}`));
      expect(places.sort()).toEqual([...example.marked].sort());
      expect(saidOf(rule, outcomes, example.sheets.length)).toEqual(example.said);
    });

    if (page.open.length > 0) {
      test.each(named(page.open))("gives no verdict: %s", (_, example) => {
        const outcomes = answersOf(rule, example);
        expect(outcomes.flatMap(({ findings }) => findings)).toEqual([]);
        expect(saidOf(rule, outcomes, example.sheets.length)).toEqual(example.said);
      });
    }
  });
}

function named(examples: readonly Example[]): (readonly [string, Example])[] {
  return examples.map((example) => [example.name, example] as const);
}

/** What a rule answers to an example. */
function answersOf(rule: Rule, example: Example): Outcome[] {
  const profile = profileById(example.profile);
  if (!profile) throw new Error(`unknown profile ${example.profile}`);
  return runRules([rule], documentsOf(example), profile);
}

function writeSaid(path: string, rule: Rule): void {
  const { wrong, open } = readRulePage(path);
  const said = new Map(
    [...wrong, ...open].map(
      (example) => [example.name, saidOf(rule, answersOf(rule, example), example.sheets.length)] as const,
    ),
  );
  writeFileSync(path, withSaid(readFileSync(path, "utf8"), ["错误示例", OPEN], said));
}

/** Why a page is too weak to trust; empty for a good one. */
function weaknesses(page: RulePage, rule: Rule): string[] {
  const section = (name: string): string => page.sections.get(name)?.trim() ?? "";
  const all = [...page.right, ...page.wrong, ...page.open];
  return [
    ...SECTIONS.filter((name) => section(name) === "").map((name) => `section ${name} is missing or empty`),
    page.title === rule.title ? "" : `title is “${page.title}”, the rule's is “${rule.title}”`,
    page.subtitle === `规则 \`${rule.id}\` · ${rule.family} · ${SEVERITY[rule.severity]}`
      ? ""
      : "subtitle differs",
    section("依据").includes(rule.basis) && rule.basis !== "" ? "" : "依据 does not give the rule's basis",
    section("为什么").includes(rule.why) && rule.why !== "" ? "" : "为什么 does not give the rule's why",
    section("怎么改").includes(rule.how) && rule.how !== "" ? "" : "怎么改 does not give the rule's how",
    page.right.length >= 1 ? "" : "no right example",
    page.wrong.length >= 2 ? "" : "fewer than two wrong examples",
    new Set(all.map(({ source }) => source)).size === all.length ? "" : "an example stands twice",
    new Set(all.map(({ name }) => name)).size === all.length ? "" : "two examples have one name",
    all.some(({ source }) => /TODO|待补|XXX|…{3}/.test(source)) ? "a placeholder is left" : "",
    ...[...page.right, ...page.open]
      .filter(({ marked }) => marked.length > 0)
      .map(({ name }) => `example ${name} has a ❌ where nothing is found`),
    ...page.wrong
      .filter(({ marked }) => marked.length === 0)
      .map(({ name }) => `wrong example ${name} has no ❌`),
    ...[...page.wrong, ...page.open]
      .filter(({ said }) => said.length === 0)
      .map(({ name }) => `example ${name} does not tell what the rule says (UPDATE_PAGES=1 writes it)`),
  ].filter((text) => text !== "");
}
