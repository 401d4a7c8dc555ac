import { DECISIONS, type ReviewLine, type WrittenLine } from "../reports/review-sheet";
import type { Finding } from "../rules/outcome";
import { toA1 } from "../sheet/address";
import { SEVERITY_NAMES } from "../sheet/mark";

/** What the 处理意见 of an exported finding says until a person decides. */
export const UNDECIDED = DECISIONS.undecided;

/** Whether nobody has decided yet about what a line tells. */
export function isUndecided({ decision }: ReviewLine): boolean {
  return decision === UNDECIDED || decision === "";
}

/** What a line of 审核意见 says about a finding before anyone decided. `date` is like 2026-11-21. */
export function lineOf(finding: Finding, decision: string, date: string): ReviewLine {
  const { basis, fingerprint } = finding;
  const [problem, place] = [problemOf(finding), placeOf(finding)];
  return { problem, place, basis, decision, reason: "", by: "", date, fingerprint };
}

/**
 * The line of each finding that has one; a line speaks of one finding. Findings alike to the letter share a
 * fingerprint: a line is first for the one at its own place.
 */
export function pairLines(
  findings: readonly Finding[],
  lines: readonly WrittenLine[],
): ReadonlyMap<Finding, WrittenLine> {
  const waiting = new Map<string, WrittenLine[]>();
  for (const line of lines) {
    if (line.fingerprint === "") continue;
    const same = waiting.get(line.fingerprint);
    if (same) same.push(line);
    else waiting.set(line.fingerprint, [line]);
  }
  const paired = new Map<Finding, WrittenLine>();
  for (const isOwn of [true, false]) {
    for (const finding of findings) {
      const same = waiting.get(finding.fingerprint) ?? [];
      const line = paired.has(finding)
        ? undefined
        : same.find(({ place }) => !isOwn || place === placeOf(finding));
      if (!line) continue;
      paired.set(finding, line);
      same.splice(same.indexOf(line), 1);
    }
  }
  return paired;
}

/** Where a finding is, as its line says it: "招聘经费!F12". */
export function placeOf({ at }: Finding): string {
  return `${at.sheet}!${toA1(at)}`;
}

/** The title of the rule, which is what does not change with the content of the cell. */
export function titleOf({ problem }: ReviewLine): string {
  return problem.slice(problem.indexOf("：") + 1, problem.indexOf("。"));
}

function problemOf({ severity, title, message }: Finding): string {
  return `${SEVERITY_NAMES[severity]}：${title}。${message}`;
}
