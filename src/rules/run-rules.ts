import type { Document } from "../model/documents";
import { answer } from "./answer";
import { lookOf } from "./check-table";
import type { Rule } from "./rule";
import type { Finding, Outcome } from "./outcome";
import type { Profile } from "./profile";

/** Lets every rule answer for every table, and once for the workbook where it looks at all of them. */
export function runRules(
  rules: readonly Rule[],
  documents: readonly Document[],
  profile: Profile,
): Outcome[] {
  const outcomes = rules
    .filter((rule) => profile.severities[rule.id] !== "off")
    .flatMap((rule) => answersOf(rule, documents, profile));
  return letSpecificSpeak(rules, outcomes);
}

function answersOf(rule: Rule, documents: readonly Document[], profile: Profile): Outcome[] {
  if (rule.on === "Workbook") {
    return [
      answer(rule, null, profile, (context) => {
        rule.check(documents, context);
        return undefined;
      }),
    ];
  }
  return documents.flatMap((document) => {
    const look = lookOf(rule, document);
    return look ? [answer(rule, document, profile, look)] : [];
  });
}

/** Where two rules speak of one cell, the more specific one is kept. */
function letSpecificSpeak(rules: readonly Rule[], outcomes: readonly Outcome[]): Outcome[] {
  const spoken = new Set(outcomes.flatMap(({ findings }) => findings.map(cellKey)));
  const yielding = new Map(rules.flatMap(({ id, yieldsTo }) => (yieldsTo ? [[id, yieldsTo] as const] : [])));
  return outcomes.map((outcome) => {
    const yieldsTo = yielding.get(outcome.rule);
    if (!yieldsTo || outcome.findings.length === 0) return outcome;
    const kept = outcome.findings.filter(
      (finding) => !yieldsTo.some((other) => spoken.has(cellKey({ ...finding, rule: other }))),
    );
    if (kept.length > 0) return { ...outcome, findings: kept };
    return { ...outcome, kind: "notApplicable", because: "同一处已由更具体的规则指出", findings: [] };
  });
}

function cellKey({ rule, at }: Pick<Finding, "rule" | "at">): string {
  return `${rule}\u001f${at.sheet}\u001f${at.row}\u001f${at.col}`;
}
