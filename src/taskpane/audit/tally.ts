import { countOutcomes } from "../../app/check-workbook";
import type { RecheckChanges } from "../../app/recheck-changes";
import { SEVERITIES, SEVERITY_NAMES, type Severity } from "../../sheet/mark";
import type { Scope, Sight } from "./scope";
import { SCOPE_NAMES } from "./words";

/** The figures over the list. */
export interface Tally {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly pass: number;
  readonly fail: number;
  readonly notApplicable: number;
  /** Findings that were set aside. */
  readonly waived: number;
  /** 未能检查: data missing, unreadable, or a rule that failed. */
  readonly unable: number;
}

/** Counts what is in scope. */
export function tallyOf({ findings, outcomes, waived }: Sight): Tally {
  const bySeverity = { error: 0, warning: 0, notice: 0 };
  for (const { finding } of findings) bySeverity[finding.severity]++;
  const { pass, fail, notApplicable, insufficient, unreadable, crashed } = countOutcomes(outcomes);
  const unable = insufficient + unreadable + crashed;
  return { findings: bySeverity, pass, fail, notApplicable, unable, waived: waived.length };
}

/** What a screen reader says once a check is done. */
export function announce(tally: Tally, scope: Scope, changes?: RecheckChanges): string {
  const found = SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${tally.findings[severity]} 个`);
  const told = changes ? `${announceChanges(changes)}；` : "";
  return `检查完成：${told}${found.join("，")}，未能检查 ${tally.unable} 项（${SCOPE_NAMES[scope]}）`;
}

function announceChanges({ appeared, resolved, unchecked, stayed }: RecheckChanges): string {
  const parts = [
    { name: "新增", count: appeared.size },
    { name: "已解决", count: resolved.length },
    { name: "未能复查", count: unchecked.length },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return "没有变化";
  return [...parts, { name: "仍在", count: stayed }]
    .map(({ name, count }) => `${name} ${count} 个`)
    .join("，");
}
