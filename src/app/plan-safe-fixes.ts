import type { Finding } from "../rules/outcome";
import type { CellEdit } from "../sheet/edit";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { checkWorkbook, type CheckReport } from "./check-workbook";
import { planEdit, withEdit, type PlannedEdit } from "./plan-edit";

/** Mends that meet in one cell follow each other; more rounds than this would be mends that fight. */
const MOST_ROUNDS = 5;

/**
 * One edit that carries out all safe mends of some findings. Where two mends are of one cell (≧33百分比: the sign and
 * the unit) the second is made of what the first leaves, so that nothing is offered a second time.
 */
export function planSafeFixes(
  workbook: WorkbookSnapshot,
  report: CheckReport,
  isWanted: (finding: Finding) => boolean,
): PlannedEdit {
  const cells = new Map<string, CellEdit>();
  const refused: PlannedEdit["refused"][number][] = [];
  let current = workbook;
  let findings = report.findings;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = findings
      .filter(isWanted)
      .flatMap((finding) => finding.fixes.filter(({ safety }) => safety === "safe").slice(0, 1));
    const planned = planEdit("", fixes, current);
    if (round === 0) refused.push(...planned.refused);
    if (planned.edit.cells.length === 0) break;
    for (const edit of planned.edit.cells) {
      const key = `${edit.at.sheet}\u001f${edit.at.row}\u001f${edit.at.col}`;
      cells.set(key, { ...edit, expected: cells.get(key)?.expected ?? edit.expected });
    }
    current = withEdit(current, planned.edit);
    findings = checkWorkbook(current, report.profile).findings;
  }
  return { edit: { title: `全部修复 ${cells.size} 处`, cells: [...cells.values()] }, refused };
}
