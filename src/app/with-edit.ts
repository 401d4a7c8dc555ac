import type { Edit } from "../sheet/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";

/** The workbook with an edit applied to it, as a host would apply it where nothing has become stale. */
export function withEdit(workbook: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  const gone = new Set(edit.removed?.map(({ snapshot }) => snapshot.name));
  const sheets = workbook.sheets.filter(({ name }) => !gone.has(name)).map((sheet) => withCells(sheet, edit));
  return { ...workbook, sheets: [...sheets, ...(edit.added ?? []).map(({ snapshot }) => snapshot)] };
}

/** A sheet with its part of an edit; the block grows where a cell lies below or right of it. */
function withCells(sheet: SheetSnapshot, edit: Edit): SheetSnapshot {
  const edits = edit.cells.filter(({ at }) => at.sheet === sheet.name);
  if (edits.length === 0) return sheet;
  const { origin } = sheet;
  const height = Math.max(sheet.values.length, ...edits.map(({ at }) => at.row - origin.row + 1));
  const width = Math.max(sheet.values[0]?.length ?? 0, ...edits.map(({ at }) => at.col - origin.col + 1));
  const grown = <T>(rows: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, col) => rows[row]?.[col] ?? blank),
    );
  const values = grown(sheet.values, null);
  for (const { at, content } of edits) {
    if ("value" in content) values[at.row - origin.row]![at.col - origin.col] = content.value;
  }
  const formulas = grown(sheet.formulas, null);
  return { ...sheet, values, formulas, numberFormats: grown(sheet.numberFormats, "General") };
}
