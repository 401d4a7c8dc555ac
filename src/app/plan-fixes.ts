import type { Finding, Fix } from "../rules/outcome";
import type { Safety } from "../rules/rule";
import { cellKey, type CellRef } from "../sheet/address";
import type { CellEdit, Edit } from "../sheet/edit";
import type { CellValue, WorkbookSnapshot } from "../sheet/snapshot";
import type { CheckReport } from "./check-workbook";
import { planEdit, planSafe } from "./plan-edit";
import { withEdit } from "./with-edit";

/** A cell that mends change, and the rules that asked for it. */
export interface FixedCell {
  readonly at: CellRef;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly rules: readonly string[];
  readonly safety: Safety;
}

/** Mends planned as one edit. */
export interface FixPlan {
  readonly edit: Edit;
  readonly changes: readonly FixedCell[];
}

type Check = (workbook: WorkbookSnapshot) => CheckReport;

/**
 * All safe mends of a workbook; where `isConfirmed`, also those that need a look: one at a time, each only where the check
 * after it finds less and nothing in a new place, so that none undoes another.
 */
export function planFixes(workbook: WorkbookSnapshot, check: Check, isConfirmed: boolean): FixPlan {
  const asked = new Map<string, Set<string>>();
  const remember = ({ rule }: Finding, { changes }: Fix): void => {
    for (const { at } of changes) asked.set(cellKey(at), (asked.get(cellKey(at)) ?? new Set()).add(rule));
  };
  const checkAndRemember = (book: WorkbookSnapshot): CheckReport => {
    const report = check(book);
    for (const finding of report.findings) {
      for (const fix of finding.fixes) if (fix.safety === "safe") remember(finding, fix);
    }
    return report;
  };
  const safe = planSafe(TITLE, workbook, checkAndRemember, () => true);
  const cells = new Map(safe.cells.map((cell) => [cellKey(cell.at), cell]));
  const isSafe = new Set(cells.keys());
  if (isConfirmed) {
    for (const { finding, fix, step } of confirmed(withEdit(workbook, safe), check)) {
      remember(finding, fix);
      for (const cell of step.cells) isSafe.delete(cellKey(cell.at));
      for (const cell of step.cells) put(cells, cell);
    }
  }
  const edit = { title: TITLE, cells: [...cells.values()] };
  return { edit, changes: edit.cells.flatMap((cell) => changeOf(cell, asked, isSafe)) };
}

const TITLE = "修复";

interface Confirmed {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly step: Edit;
}

function confirmed(workbook: WorkbookSnapshot, check: Check): Confirmed[] {
  const done: Confirmed[] = [];
  const tried = new Set<string>();
  let mended = workbook;
  let report = check(mended);
  for (let next = untried(report, tried); next; next = untried(report, tried)) {
    tried.add(keyOf(next));
    const step = planEdit(TITLE, [next.fix], mended);
    const changed = withEdit(mended, step);
    const after = step.cells.length > 0 ? check(changed) : report;
    if (!isBetter(report, after)) continue;
    done.push({ ...next, step });
    mended = changed;
    report = after;
  }
  return done;
}

function untried(
  report: CheckReport,
  tried: ReadonlySet<string>,
): { finding: Finding; fix: Fix } | undefined {
  for (const finding of report.findings) {
    for (const fix of finding.fixes) {
      if (fix.safety === "confirm" && !tried.has(keyOf({ finding, fix }))) return { finding, fix };
    }
  }
  return undefined;
}

function keyOf({ finding: { rule, at }, fix: { title } }: { finding: Finding; fix: Fix }): string {
  return `${rule} ${cellKey(at)} ${title}`;
}

function isBetter(before: CheckReport, after: CheckReport): boolean {
  const known = new Set(before.findings.map(placeOf));
  return (
    after.findings.length < before.findings.length && after.findings.every((each) => known.has(placeOf(each)))
  );
}

function placeOf({ rule, at }: Finding): string {
  return `${rule} ${cellKey(at)}`;
}

/** What a cell is expected to hold is what it held first. */
function put(cells: Map<string, CellEdit>, cell: CellEdit): void {
  const before = cells.get(cellKey(cell.at));
  cells.set(cellKey(cell.at), before ? { ...before, content: cell.content } : cell);
}

function changeOf(
  { at, expected, content }: CellEdit,
  asked: ReadonlyMap<string, ReadonlySet<string>>,
  isSafe: ReadonlySet<string>,
): FixedCell[] {
  if (!("value" in expected) || !("value" in content)) return [];
  const key = cellKey(at);
  return [
    {
      at,
      before: expected.value,
      after: content.value,
      rules: [...(asked.get(key) ?? [])],
      safety: isSafe.has(key) ? "safe" : "confirm",
    },
  ];
}
