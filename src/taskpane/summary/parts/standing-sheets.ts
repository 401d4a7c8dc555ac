import type { WorkbookSnapshot } from "../../../sheet/snapshot";

/** Of sheets that were made, those that are still there. */
export function standingSheets(
  made: readonly string[],
  workbook: WorkbookSnapshot | undefined,
): readonly string[] {
  const names = new Set(workbook?.sheets.map(({ name }) => name));
  return made.filter((name) => names.has(name));
}
