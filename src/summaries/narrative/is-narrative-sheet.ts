import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** What stands above a 情况说明, and tells its sheet. */
export const NARRATIVE_TITLE = "部门预算情况说明";

/** Whether a sheet holds a 情况说明 and nothing but texts in one column, so that no table can be on it. */
export function isNarrativeSheet({ values }: SheetSnapshot): boolean {
  let column: number | undefined;
  for (const row of values) {
    for (const [col, value] of row.entries()) {
      if (isBlank(value)) continue;
      // The first text decides, so that a long table is not looked through.
      if (column === undefined && (typeof value !== "string" || value.trim() !== NARRATIVE_TITLE))
        return false;
      column ??= col;
      if (typeof value !== "string" || col !== column) return false;
    }
  }
  return column !== undefined;
}

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
