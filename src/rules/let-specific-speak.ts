import { cellKey, type CellRef } from "../sheet/address";
import type { Outcome } from "./outcome";
import type { Rule } from "./rule";

/** Where two rules speak of one cell, the more specific one is kept. */
export function letSpecificSpeak(rules: readonly Rule[], outcomes: readonly Outcome[]): Outcome[] {
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
