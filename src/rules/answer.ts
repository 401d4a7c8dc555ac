import type { Severity } from "../sheet/mark";
import { documentTitle, type Document } from "../model/documents";
import type { FindingDraft, Measures, Rule, RuleContext } from "./rule";
import { fingerprint } from "./fingerprint";
import type { Obstacle } from "./gate";
import type { Finding, Outcome, OutcomeKind } from "./outcome";
import type { Profile } from "./profile";

/** Runs one check and puts its answer together; a rule that throws is reported as crashed, never as a pass. */
export function answer(
  rule: Rule,
  document: Document | null,
  measures: Measures,
  check: (context: RuleContext) => Obstacle | undefined,
): Outcome {
  const { profile } = measures;
  const drafts: FindingDraft[] = [];
  const unseen: string[] = [];
  let refusal: string | undefined;
  const context: RuleContext = {
    ...measures,
    report: (draft) => drafts.push(draft),
    unseen: (because) => unseen.push(because),
    notApplicable: (because) => (refusal = because),
  };
  const outcome = (kind: OutcomeKind, because: string, findings: readonly Finding[] = []): Outcome => ({
    rule: rule.id,
    title: rule.title,
    kind,
    table: document && {
      sheet: document.source.sheet,
      row: document.source.area.top,
      title: documentTitle(document),
    },
    because,
    findings,
  });
  let obstacle: Obstacle | undefined;
  try {
    obstacle = check(context);
  } catch (error) {
    return outcome("crashed", `规则“${rule.title}”运行出错：${String(error)}`);
  }
  if (obstacle) return outcome(obstacle.kind, obstacle.because);
  if (drafts.length > 0) return outcome("fail", "", findingsOf(rule, document, profile, drafts));
  if (unseen.length > 0) return outcome("insufficient", summarise(unseen));
  return refusal === undefined ? outcome("pass", "") : outcome("notApplicable", refusal);
}

function summarise(reasons: readonly string[]): string {
  const shown = [...new Set(reasons)].slice(0, 3).join("；");
  return reasons.length > 3 ? `${shown}；等 ${reasons.length} 处` : shown;
}

function findingsOf(
  rule: Rule,
  document: Document | null,
  profile: Profile,
  drafts: readonly FindingDraft[],
): Finding[] {
  // Rules that are off were not asked.
  const override = profile.severities[rule.id] as Severity | undefined;
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const { at, message, how, related = [], difference, allowed, fixes = [] } = draft;
    const identity = [
      rule.id,
      document ? documentTitle(document) : "",
      at.label,
      at.text ?? "",
      draft.subject ?? "",
      ...related.flatMap((other) => [other.role, other.at.text ?? ""]),
    ];
    const repeats = seen.get(identity.join("\u001f")) ?? 0;
    seen.set(identity.join("\u001f"), repeats + 1);
    return {
      rule: rule.id,
      title: rule.title,
      severity: override ?? draft.severity ?? rule.severity,
      at: at.at,
      place: at.label,
      message,
      why: rule.why,
      how: how ?? rule.how,
      basis: rule.basis,
      related: related.map((other) => ({ role: other.role, at: other.at.at, value: other.at.text ?? "" })),
      difference,
      allowed,
      fixes: fixes.map(({ title, safety, changes }) => ({
        title,
        safety,
        changes: changes.map((change) => ({ at: change.at.at, value: change.value })),
      })),
      fingerprint: fingerprint([...identity, String(repeats)]),
    };
  });
}
