import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** What stands above a 情况说明, and tells its sheet. */
export const NARRATIVE_TITLE = "部门预算情况说明";

/** Whether a sheet holds a 情况说明 and nothing but texts in one column, so that no table can be on it. */
export function isNarrativeSheet({ values }: SheetSnapshot): boolean {
  const [first, ...rest] = values.flatMap((row) =>
    row.flatMap((value, col) => (isBlank(value) ? [] : [{ value, col }])),
  );
  if (!first || typeof first.value !== "string" || first.value.trim() !== NARRATIVE_TITLE) return false;
  return rest.every(({ value, col }) => typeof value === "string" && col === first.col);
}

function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
