import type { UnrecognisedSheet } from "../forms/read-workbook";
import { BUILT_IN_CODES } from "../model/classification/built-in";
import type { Document } from "../model/documents";
import { cellKey, type CellRef } from "../sheet/address";
import { answer } from "./answer";
import { lookOf } from "./check-table";
import type { Measures, Rule } from "./rule";
import type { Outcome } from "./outcome";
import type { Profile } from "./profile";

/** Lets every rule answer for every table, and once for the workbook where it looks at all of them. */
export function runRules(
  rules: readonly Rule[],
  documents: readonly Document[],
  profile: Profile,
  classification = BUILT_IN_CODES,
  unread: readonly UnrecognisedSheet[] = [],
): Outcome[] {
  const outcomes = rules
    .filter((rule) => isAsked(rule, profile))
    .flatMap((rule) => answersOf(rule, documents, { profile, classification, unread }));
  return letSpecificSpeak(rules, outcomes);
}

/** Whether a profile lets a rule answer. */
export function isAsked({ id }: Rule, { severities }: Profile): boolean {
  return severities[id] !== "off";
}

function answersOf(rule: Rule, documents: readonly Document[], measures: Measures): Outcome[] {
  if (rule.on === "Workbook") {
    return [
      answer(rule, null, measures, (context) => {
        rule.check(documents, context);
        return undefined;
      }),
    ];
  }
  return documents.flatMap((document) => {
    const look = lookOf(rule, document);
    return look ? [answer(rule, document, measures, look)] : [];
  });
}

/** Where two rules speak of one cell, the more specific one is kept. */
function letSpecificSpeak(rules: readonly Rule[], outcomes: readonly Outcome[]): Outcome[] {
  const spoken = new Set(
    outcomes.flatMap(({ findings }) => findings.map(({ rule, at }) => spokenOf(rule, at))),
  );
  const yielding = new Map(rules.flatMap(({ id, yieldsTo }) => (yieldsTo ? [[id, yieldsTo] as const] : [])));
  return outcomes.map((outcome) => {
    const yieldsTo = yielding.get(outcome.rule);
    if (!yieldsTo || outcome.findings.length === 0) return outcome;
    const kept = outcome.findings.filter(
      (finding) => !yieldsTo.some((other) => spoken.has(spokenOf(other, finding.at))),
    );
    if (kept.length > 0) return { ...outcome, findings: kept };
    return { ...outcome, kind: "notApplicable", because: "同一处已由更具体的规则指出", findings: [] };
  });
}

function spokenOf(rule: string, at: CellRef): string {
  return `${rule}\u001f${cellKey(at)}`;
}
