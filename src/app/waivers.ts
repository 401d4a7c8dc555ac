import type { Finding } from "../rules/outcome";
import {
  DECISIONS,
  reviewSheets,
  type ReviewLine,
  type ReviewSheet,
  type WrittenLine,
} from "../reports/review-sheet";
import { appendLines } from "../reports/write-review";
import type { Edit } from "../sheet/edit";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { isUndecided, lineOf, pairLines, placeOf, titleOf } from "./review-lines";

/** What the 处理意见 of a waiver says. */
const WAIVED = DECISIONS.waived;
/** What it says once the waiver is taken back: the line stays, so that what was decided can be followed. */
const RESTORED = DECISIONS.restored;

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
  const lines = sheets
    .flatMap((sheet) => sheet.lines)
    .filter(
      ({ decision, reason, fingerprint }) => decision === WAIVED && reason !== "" && fingerprint !== "",
    );
  const waived = pairLines(findings, lines);
  const open = findings.filter((finding) => !waived.has(finding));
  const told = new Set(open.map((finding) => `${placeOf(finding)} ${finding.title}`));
  const held = new Set(waived.values());
  return {
    open,
    waived: [...waived].map(([finding, line]) => ({ finding, line })),
    stale: lines
      .filter((line) => !held.has(line) && !notAsked.has(titleOf(line)))
      .map((line) => ({ line, isBack: told.has(`${line.place} ${titleOf(line)}`) })),
  };
}

/** The line that waives a finding. `date` is like 2026-11-21. */
export function waiverOf(finding: Finding, reason: string, by: string, date: string): ReviewLine {
  return { ...lineOf(finding, WAIVED, date), reason, by };
}

/** The edit that sets findings aside: in the line that an export wrote for one, else in a line of its own. */
export function waiving(
  workbook: WorkbookSnapshot,
  findings: readonly Finding[],
  reason: string,
  by: string,
  date: string,
): Edit {
  const undecided = reviewSheets(workbook).flatMap(({ lines }) => lines.filter(isUndecided));
  const there = pairLines(findings, undecided);
  const own = findings.filter((finding) => !there.has(finding));
  return appendLines(
    `忽略 ${findings.length} 处问题`,
    workbook,
    own.map((finding) => waiverOf(finding, reason, by, date)),
    [...there].map(([finding, line]) => ({ line, texts: waiverOf(finding, reason, by, date) })),
  );
}

/** The edit that takes a waiver back: its line stays and says so. */
export function restoring({ sheet, place, cells: { decision } }: WrittenLine): Edit {
  const at = decision && { sheet, ...decision };
  const change = at && { at, expected: { value: WAIVED }, content: { value: RESTORED } };
  return { title: `取消忽略 ${place}`, cells: change ? [change] : [] };
}
