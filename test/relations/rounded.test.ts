import { budgetSet } from "../../bench/quality/clean/budget-set";
import { sheetsOf } from "../../bench/quality/books";
import { randomFrom } from "../../bench/quality/random";
import { readWorkbook } from "../../src/forms/read-workbook";
import { RELATION_RULES } from "../../src/rules/budget/relation-rules";
import { profileById } from "../../src/rules/profiles";
import { runRules } from "../../src/rules/run-rules";

const profile = profileById("hebei-2023")!;
/** What a set of the nine tables cannot be asked. */
const NOT_THERE = ["E11", "E12", "E13", "E28", "E29"].map((id) => `relation-${id}`);

/** What the relations say of budgets that were published from a made-up ledger. */
function outcomesOf(seed: number, isRound: boolean) {
  const tables = budgetSet(randomFrom(seed), isRound, "某市公共服务中心");
  const { documents } = readWorkbook({ name: "预算.xlsx", sheets: sheetsOf({ fileName: "", tables }) });
  expect(documents).toHaveLength(9);
  return runRules(RELATION_RULES, documents, profile).filter(({ rule }) => !NOT_THERE.includes(rule));
}

test("a budget published from a ledger in hundreds of 元 holds in every relation", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const outcomes = outcomesOf(seed, true).filter(({ rule }) => rule !== "relation-E23");
    expect([seed, outcomes.map(({ rule, kind, because }) => [rule, kind, because])]).toEqual([
      seed,
      outcomes.map(({ rule }) => [rule, "pass", ""]),
    ]);
  }
});

test("a budget published from a ledger to the 分 differs by rounding at the most", () => {
  let differences = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const findings = outcomesOf(seed, false).flatMap((outcome) => outcome.findings);
    differences += findings.length;
    expect([seed, findings.filter(({ severity }) => severity !== "notice")]).toEqual([seed, []]);
    expect([seed, findings.filter(({ message }) => !message.includes("尾差"))]).toEqual([seed, []]);
  }
  // Otherwise rounding was not tried at all.
  expect(differences).toBeGreaterThan(100);
});
