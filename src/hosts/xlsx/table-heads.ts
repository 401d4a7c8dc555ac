import { parseArea, type Cell } from "../../sheet/address";
import type { PackageDraft } from "./draft";
import { attributesOf, rootOf } from "./elements";
import { linksOf } from "./relationships-part";

/** A cell that heads a column of a table, and the table's name. */
export interface TableHead {
  readonly cell: Cell;
  readonly table: string;
}

/**
 * The first of some cells that heads a column of a table. The table keeps the name of the column by itself, formulas find
 * the column by it, and programs take a head that says something else for damage.
 */
export function tableHeadAmong(
  draft: PackageDraft,
  sheetPath: string,
  cells: readonly Cell[],
): TableHead | undefined {
  for (const { kind, target } of linksOf(draft, sheetPath)) {
    const text = kind === "table" ? draft.text(target, "表格") : undefined;
    if (text === undefined) continue;
    const { ref, headerRowCount, displayName, name } = attributesOf(text, rootOf(text));
    const area = headerRowCount === "0" ? undefined : parseArea(ref ?? "");
    const cell = cells.find(({ row, col }) => area?.top === row && col >= area.left && col <= area.right);
    if (cell) return { cell, table: displayName ?? name ?? "" };
  }
  return undefined;
}
