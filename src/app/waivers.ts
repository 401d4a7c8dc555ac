import type { Finding } from "../rules/outcome";
import type { ReviewLine, ReviewSheet, WrittenLine } from "../reports/review-sheet";
import { toA1 } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import { SEVERITY_NAMES } from "../sheet/mark";

/** What the 处理意见 of a waiver says. */
const WAIVED = "忽略";
/** What it says once the waiver is taken back: the line stays, so that what was decided can be followed. */
const RESTORED = "取消忽略";

/** A finding that a person decided to leave as it is, with the line that says why. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly line: WrittenLine;
}

/** A waiver that no longer matches anything. */
export interface StaleWaiver {
  readonly line: WrittenLine;
  /** Whether the problem is still there with another content, and is told again. */
  readonly isBack: boolean;
}

/** Findings told apart by the waivers of a workbook. */
export interface Sifted {
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly stale: readonly StaleWaiver[];
}

/**
 * Sets aside the findings that are waived with a reason; one line waives one finding. Waivers of rules that were not
 * asked, told by their titles, are not stale: nothing is known about them.
 */
export function sift(
  findings: readonly Finding[],
  sheets: readonly ReviewSheet[],
  notAsked: ReadonlySet<string>,
): Sifted {
  const lines = new Map<string, WrittenLine[]>();
  for (const line of sheets.flatMap((sheet) => sheet.lines)) {
    if (line.decision !== WAIVED || line.reason === "" || line.fingerprint === "") continue;
    lines.set(line.fingerprint, [...(lines.get(line.fingerprint) ?? []), line]);
  }
  const waived = new Map<Finding, WrittenLine>();
  // Findings alike to the letter share a fingerprint: a line is first for the one at its own place.
  for (const isOwn of [true, false]) {
    for (const finding of findings) {
      const same = lines.get(finding.fingerprint) ?? [];
      const line = waived.has(finding)
        ? undefined
        : same.find(({ place }) => !isOwn || place === placeOf(finding));
      if (!line) continue;
      waived.set(finding, line);
      lines.set(
        finding.fingerprint,
        same.filter((other) => other !== line),
      );
    }
  }
  const open = findings.filter((finding) => !waived.has(finding));
  const told = new Set(open.map((finding) => `${placeOf(finding)} ${finding.title}`));
  return {
    open,
    waived: [...waived].map(([finding, line]) => ({ finding, line })),
    stale: [...lines.values()]
      .flat()
      .filter(({ problem }) => !notAsked.has(titleOf(problem)))
      .map((line) => ({ line, isBack: told.has(`${line.place} ${titleOf(line.problem)}`) })),
  };
}

/** The line that waives a finding. `date` is like 2026-11-21. */
export function waiverOf(finding: Finding, reason: string, by: string, date: string): ReviewLine {
  const { basis, fingerprint } = finding;
  const [problem, place] = [problemOf(finding), placeOf(finding)];
  return { problem, place, basis, decision: WAIVED, reason, by, date, fingerprint };
}

/** The edit that takes a waiver back: its line stays and says so. */
export function restoring({ sheet, place, cells: { decision } }: WrittenLine): Edit {
  const at = decision && { sheet, ...decision };
  const change = at && { at, expected: { value: WAIVED }, content: { value: RESTORED } };
  return { title: `取消忽略 ${place}`, cells: change ? [change] : [] };
}

function problemOf({ severity, title, message }: Finding): string {
  return `${SEVERITY_NAMES[severity]}：${title}。${message}`;
}

/** The title of the rule, which is what does not change with the content of the cell. */
function titleOf(problem: string): string {
  return problem.slice(problem.indexOf("：") + 1, problem.indexOf("。"));
}

function placeOf({ at }: Finding): string {
  return `${at.sheet}!${toA1(at)}`;
}
