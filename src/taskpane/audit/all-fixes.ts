import type { Document } from "../../model/documents";
import { cellKey, type CellRef } from "../../sheet/address";
import { isApplicable } from "./actions";
import { tableAt, type Scope, type Sight } from "./scope";

/** Whether a cell is one that 全部修复 may change: of 本表 only those of the table. */
export function withinSight(
  { table }: Sight,
  scope: Scope,
  documents: readonly Document[],
): (at: CellRef) => boolean {
  return (at) => scope === "workbook" || tableAt(documents, at) === table;
}

/** The cells that 全部修复 would change. */
export function safeCells(sight: Sight, scope: Scope, documents: readonly Document[]): readonly CellRef[] {
  const within = withinSight(sight, scope, documents);
  const cells = new Map<string, CellRef>();
  for (const { finding } of sight.findings) {
    const fix = finding.fixes.find((each) => each.safety === "safe" && isApplicable(each));
    if (!fix?.changes.every(({ at }) => within(at))) continue;
    for (const { at } of fix.changes) cells.set(cellKey(at), at);
  }
  return [...cells.values()];
}
