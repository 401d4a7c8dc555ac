import { DECISIONS, reviewSheets, type WrittenLine } from "../reports/review-sheet";
import { appendLines, type RewrittenLine } from "../reports/write-review";
import type { Finding, OutcomeKind } from "../rules/outcome";
import { cellKey, parseA1 } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { CheckReport } from "./check-workbook";
import { strayCells } from "./stray-cells";
import { isUndecided, lineOf, pairLines, placeOf, titleOf, UNDECIDED } from "./review-lines";

/** What the 处理意见 of a line says whose finding is gone. */
const SOLVED = DECISIONS.solved;

/** What 导出审核意见 would write. */
export interface ReviewExport {
  readonly edit: Edit;
  /** Findings that get a line of their own. */
  readonly added: readonly Finding[];
  /** How many of the findings have a line already, which is not written twice. */
  readonly known: number;
  /** Lines whose problem is gone: they stay, and say so. */
  readonly solved: readonly WrittenLine[];
  /** Lines that were 已解决 and whose problem is back. */
  readonly reopened: readonly WrittenLine[];
}

/**
 * The export of findings to the 审核意见 sheet of the workbook that they were found in. What a person has written there
 * is left; lines that nobody has decided about are brought up to date, those of other tables too.
 */
export function exportReview(
  workbook: WorkbookSnapshot,
  report: CheckReport,
  findings: readonly Finding[],
  date: string,
): ReviewExport {
  const lines = reviewSheets(workbook).flatMap((sheet) => sheet.lines);
  const found = [...report.findings, ...report.waived.map(({ finding }) => finding)];
  const paired = new Map(pairLines(found, lines));
  const told = new Set(paired.values());
  for (const [finding, line] of rewordings(report.findings, paired, lines)) {
    paired.set(finding, line);
    told.add(line);
  }
  const added = findings.filter((finding) => !paired.has(finding));
  const open = new Set(report.findings);
  const reopened = [...paired].filter(([finding, line]) => isSolvedByUs(line) && open.has(finding));
  const refreshed = [...paired].filter(([, line]) => isUndecided(line));
  const isAnswered = answered(report);
  const solved = lines.filter((line) => !told.has(line) && isUndecided(line) && isAnswered(line));
  const rewritten: RewrittenLine[] = [
    ...refreshed.map(([finding, line]) => ({ line, texts: factsOf(finding) })),
    ...reopened.map(([, line]) => ({ line, texts: { decision: UNDECIDED, date } })),
    ...solved.map((line) => ({ line, texts: { decision: SOLVED, date } })),
  ];
  return {
    edit: appendLines(
      "导出审核意见",
      workbook,
      added.map((finding) => lineOf(finding, UNDECIDED, date)),
      rewritten,
    ),
    added,
    known: findings.length - added.length,
    solved,
    reopened: reopened.map(([, line]) => line),
  };
}

/** Findings whose cell says something else than when their line was written: problem and place are the same. */
function rewordings(
  findings: readonly Finding[],
  paired: ReadonlyMap<Finding, WrittenLine>,
  lines: readonly WrittenLine[],
): readonly (readonly [Finding, WrittenLine])[] {
  const told = new Set(paired.values());
  const free = new Map(
    lines
      .filter((line) => !told.has(line) && isUndecided(line) && line.fingerprint !== "")
      .map((line) => [`${line.place} ${titleOf(line)}`, line]),
  );
  return findings.flatMap((finding) => {
    const key = `${placeOf(finding)} ${finding.title}`;
    const line = paired.has(finding) ? undefined : free.get(key);
    free.delete(key);
    return line ? [[finding, line] as const] : [];
  });
}

/** What a check says of a finding; what a person decides is not among it. */
function factsOf(finding: Finding): RewrittenLine["texts"] {
  const { problem, place, basis, fingerprint } = lineOf(finding, UNDECIDED, "");
  return { problem, place, basis, fingerprint };
}

/** 已解决 that nobody has signed or given a reason for was written here. */
function isSolvedByUs({ decision, reason, by }: WrittenLine): boolean {
  return decision === SOLVED && reason === "" && by === "";
}

const ANSWERED: ReadonlySet<OutcomeKind> = new Set(["pass", "fail", "notApplicable"]);

/**
 * Whether the rule of a line still answers for its sheet, and its cell is still read: what cannot be checked any more is
 * not solved.
 */
function answered(report: CheckReport): (line: WrittenLine) => boolean {
  const strays = strayCells(report);
  return (line) => {
    const { place, fingerprint } = line;
    const end = place.lastIndexOf("!");
    const sheet = place.slice(0, end);
    const cell = parseA1(place.slice(end + 1));
    if (fingerprint === "" || !cell || strays.has(cellKey({ sheet, ...cell }))) return false;
    const title = titleOf(line);
    const answers = report.outcomes.filter(
      (outcome) => outcome.title === title && (outcome.table === null || outcome.table.sheet === sheet),
    );
    return answers.length > 0 && answers.every(({ kind }) => ANSWERED.has(kind));
  };
}
