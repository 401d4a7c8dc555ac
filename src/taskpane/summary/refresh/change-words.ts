import type { RefreshedSheet } from "../../../app/summaries/plan-refresh";

/** How much would change on a sheet: "12 处 · 加 1 行 · 减 2 行"; "" where nothing would. */
export function changeWords({
  changes,
  formulas,
  overtyped,
  rowsAdded,
  rowsRemoved,
}: RefreshedSheet): string {
  return [
    changes.length > 0 && `${changes.length} 处`,
    rowsAdded > 0 && `加 ${rowsAdded} 行`,
    rowsRemoved > 0 && `减 ${rowsRemoved} 行`,
    changes.length === 0 && formulas > 0 && `${formulas} 个公式`,
    overtyped.length > 0 && `保留 ${overtyped.length} 处`,
  ]
    .filter((part) => part !== false)
    .join(" · ");
}

/** Whether the sources give something else by now. */
export function isChanged({ changes, formulas, rowsAdded, rowsRemoved }: RefreshedSheet): boolean {
  return changes.length + formulas + rowsAdded + rowsRemoved > 0;
}
