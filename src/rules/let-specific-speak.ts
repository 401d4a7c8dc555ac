import { cellKey, type CellRef } from "../sheet/address";
import type { Outcome } from "./outcome";
import type { Rule } from "./rule";

/** Where two rules speak of one cell, the more specific one is kept. */
export function letSpecificSpeak(rules: readonly Rule[], outcomes: readonly Outcome[]): Outcome[] {
  const yielding = new Map(rules.flatMap(({ id, yieldsTo }) => (yieldsTo ? [[id, yieldsTo] as const] : [])));
  const heeded = new Set([...yielding.values()].flat());
  const spoken = new Set(
    outcomes
      .filter(({ rule, findings }) => findings.length > 0 && heeded.has(rule))
      .flatMap(({ findings }) => findings.map(({ rule, at }) => spokenOf(rule, at))),
  );
  return outcomes.map((outcome) => {
    if (outcome.findings.length === 0) return outcome;
    const yieldsTo = yielding.get(outcome.rule);
    if (!yieldsTo) return outcome;
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
