import { join } from "node:path";
import { ALL_RULES } from "../../src/rules/catalogue";
import type { Thresholds } from "../../src/rules/profile";
import { profileById } from "../../src/rules/profiles";
import { runRules } from "../../src/rules/run-rules";
import { documentsOf, readRulePage } from "./rule-page";

const USUAL = profileById("hebei-2023")!;

/** What a rule says of the examples of its page under a 口径 with other bounds. */
function said(page: string, which: "right" | "wrong", thresholds: Partial<Thresholds>): string[] {
  const rule = ALL_RULES.find(({ id }) => page.endsWith(`/${id}`))!;
  const profile = { ...USUAL, thresholds: { ...USUAL.thresholds, ...thresholds } };
  const examples = readRulePage(join(__dirname, `../../src/rules/${page}.md`))[which];
  return examples
    .flatMap((example) => runRules([rule], documentsOf(example), profile))
    .flatMap(({ findings }) => findings.map(({ message, how }) => `${message}。${how}`));
}

test.each([
  ["values/complaint-too-loose", { complaintPercent: 1 }, /≤5%.*口径规定不超过 1%/],
  ["values/satisfaction-100", { satisfactionPercent: 95 }, /95%”，按口径 95% 起就算写满/],
  ["values/timeliness-too-loose", { timelinessMonths: 1 }, /不比口径规定的 1 个月短/],
  ["money/unit-price-times-quantity", { unitPricePercent: 0 }, /相差/],
  ["plan/plan-idle-half-year", { halfYearPercent: 20 }, /20%/],
] as const)(
  "%s speaks of what is right elsewhere where a 口径 draws the bound closer",
  (page, bounds, words) => {
    expect(said(page, "right", {})).toEqual([]);
    expect(said(page, "right", bounds).join("\n")).toMatch(words);
  },
);

test.each([
  ["values/complaint-too-loose", { complaintPercent: 100 }],
  ["values/timeliness-too-loose", { timelinessMonths: 120 }],
] as const)("%s is silent on what is wrong elsewhere where a 口径 draws the bound wider", (page, bounds) => {
  expect(said(page, "wrong", {})).not.toEqual([]);
  expect(said(page, "wrong", bounds)).toEqual([]);
});
