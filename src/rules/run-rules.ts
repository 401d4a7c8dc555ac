import type { UnrecognisedSheet } from "../forms/read-workbook";
import { BUILT_IN_CODES } from "../model/classification/built-in";
import type { Classification } from "../model/classification/classification";
import type { Document } from "../model/documents";
import { finish, type Steps } from "../model/steps";
import { answer } from "./answer";
import { lookOf, type OneTableRule } from "./check-table";
import { knownAnswers, type Handed } from "./known-answers";
import { letSpecificSpeak } from "./let-specific-speak";
import type { Outcome } from "./outcome";
import type { Profile } from "./profile";
import type { Measures, Rule, WorkbookRule } from "./rule";

/** Lets every rule answer for every table, and once for the workbook where it looks at all of them; a rule a step. */
export type RunRules = (
  rules: readonly Rule[],
  documents: readonly Document[],
  profile: Profile,
  classification?: Classification,
  unread?: readonly UnrecognisedSheet[],
) => Steps<Outcome[]>;

/** Lets every rule answer afresh, all at once. */
export function runRules(...asked: Parameters<RunRules>): Outcome[] {
  return finish(ruleRunner()(...asked));
}

/** Lets rules answer again and again; those are asked again that are handed something else than the last time. */
export function ruleRunner(): RunRules {
  const known = knownAnswers();
  return function* (rules, documents, profile, classification = BUILT_IN_CODES, unread = []) {
    const measures: Measures = { profile, classification };
    const { tables, ofWorkbook } = known.next(measures, documents, unread);
    const outcomes: Outcome[] = [];
    for (const rule of rules) {
      yield;
      if (!isAsked(rule, profile)) continue;
      if (rule.on === "Workbook") {
        outcomes.push(ofWorkbook(rule, (handed) => answerOfWorkbook(rule, handed, measures)));
        continue;
      }
      for (const { document, answers } of tables) {
        let outcome = answers.get(rule);
        if (outcome === undefined) answers.set(rule, (outcome = answerOfTable(rule, document, measures)));
        if (outcome) outcomes.push(outcome);
      }
    }
    return letSpecificSpeak(rules, outcomes);
  };
}

/** Whether a profile lets a rule answer. */
export function isAsked({ id }: Rule, { severities }: Profile): boolean {
  return severities[id] !== "off";
}

/** The answer of a rule for a table; null where it is not about it. */
function answerOfTable(rule: OneTableRule, document: Document, measures: Measures): Outcome | null {
  const look = lookOf(rule, document);
  return look ? answer(rule, document, measures, look) : null;
}

function answerOfWorkbook(rule: WorkbookRule, { documents, unread }: Handed, measures: Measures): Outcome {
  return answer(rule, null, measures, (context) => {
    rule.check(documents, { ...context, unread });
    return undefined;
  });
}
