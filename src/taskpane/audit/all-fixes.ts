import type { Document } from "../../model/documents";
import type { Fix } from "../../rules/outcome";
import { isApplicable } from "./actions";
import { tableAt, type Scope, type Sight } from "./scope";

/**
 * The safe mends that 全部修复 carries out together: one a finding, and none that would change a cell that another one
 * changes, since it was planned against what the cell holds now. Of 本表 only mends within the table.
 */
export function allFixes(sight: Sight, scope: Scope, documents: readonly Document[]): readonly Fix[] {
  const taken = new Set<string>();
  return sight.findings.flatMap(({ finding }) => {
    const fix = finding.fixes.find((each) => each.safety === "safe" && isApplicable(each));
    if (!fix) return [];
    const cells = fix.changes.map(({ at }) => `${at.sheet}\u001f${at.row}\u001f${at.col}`);
    const within =
      scope === "workbook" || fix.changes.every(({ at }) => tableAt(documents, at) === sight.table);
    if (!within || cells.some((cell) => taken.has(cell))) return [];
    cells.forEach((cell) => taken.add(cell));
    return [fix];
  });
}

/** Whether anything in sight can be mended from here. */
export function canFix({ findings }: Sight): boolean {
  return findings.some(({ finding }) => finding.fixes.some(isApplicable));
}
