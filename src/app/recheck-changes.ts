import type { Finding, Outcome } from "../rules/outcome";
import { cellKey } from "../sheet/address";
import { compareReports, type Changes } from "./changes";
import type { CheckReport } from "./check-workbook";
import { strayCells } from "./stray-cells";

/** What a recheck tells: as `Changes`, save that nothing is called solved that only cannot be checked any more. */
export interface RecheckChanges extends Changes {
  /** Findings that were open, and that the rules cannot answer for any more: 未能复查. */
  readonly unchecked: readonly Finding[];
}

/**
 * What a recheck changed. A wrong figure that became another wrong figure stayed; where nothing changed at all, what the
 * recheck before told is still what is told.
 */
export function recheckChanges(
  before: CheckReport,
  after: CheckReport,
  last: RecheckChanges | undefined,
): RecheckChanges {
  const { appeared, gone } = withoutRewritten(compareReports(before, after));
  if (last && appeared.size + gone.length === 0) return carried(last, after);
  const stillAnswered = gone.length > 0 ? answeredAsBefore(before, after, gone) : () => true;
  return {
    appeared,
    resolved: gone.filter(stillAnswered),
    unchecked: gone.filter((finding) => !stillAnswered(finding)),
    stayed: after.findings.length - appeared.size,
  };
}

/** Takes out what went and came by one rule in one cell: its text changed, and it is still wrong. */
function withoutRewritten({ appeared, resolved }: Changes): {
  appeared: ReadonlySet<Finding>;
  gone: readonly Finding[];
} {
  const came = new Map<string, Finding[]>();
  for (const finding of appeared) came.set(spotOf(finding), [...(came.get(spotOf(finding)) ?? []), finding]);
  const left = new Set(appeared);
  const gone = resolved.filter((finding) => {
    const other = came.get(spotOf(finding))?.shift();
    if (other) left.delete(other);
    return !other;
  });
  return { appeared: left, gone };
}

function spotOf({ rule, at }: Finding): string {
  return `${rule} ${cellKey(at)}`;
}

/** The same changes over the findings of a later report that differs in none. */
function carried(last: RecheckChanges, { findings }: CheckReport): RecheckChanges {
  const fresh = new Set([...last.appeared].map(({ fingerprint }) => fingerprint));
  const appeared = new Set(findings.filter(({ fingerprint }) => fresh.has(fingerprint)));
  return { ...last, appeared, stayed: findings.length - appeared.size };
}

/** Whether a finding's rule still answers for as many tables of its sheet as before, and its cell is still read. */
function answeredAsBefore(
  before: CheckReport,
  after: CheckReport,
  gone: readonly Finding[],
): (finding: Finding) => boolean {
  const rules = new Set(gone.map(({ rule }) => rule));
  const [was, is] = [countAnswers(before.outcomes, rules), countAnswers(after.outcomes, rules)];
  const strays = strayCells(after);
  return ({ rule, at }) =>
    !strays.has(cellKey(at)) &&
    [`${rule} ${at.sheet}`, `${rule} `].every((key) => (is.get(key) ?? 0) >= (was.get(key) ?? 0));
}

/** How often each of these rules could answer, sheet by sheet; over the whole workbook under the rule alone. */
function countAnswers(outcomes: readonly Outcome[], rules: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, kind, table } of outcomes) {
    if (!rules.has(rule)) continue;
    if (kind !== "pass" && kind !== "fail" && kind !== "notApplicable") continue;
    const key = `${rule} ${table?.sheet ?? ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
