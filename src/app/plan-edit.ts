import type { Fix } from "../rules/outcome";
import type { CellContent, CellEdit, Edit } from "../sheet/edit";
import { formulaAt, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";

/**
 * The edit that carries out some mends, planned against the workbook as it was checked: each cell expects what it held
 * then. A cell with a formula is left alone, since the mend is of its result; a cell that two mends would change is
 * changed by the first.
 */
export function planEdit(title: string, fixes: readonly Fix[], workbook: WorkbookSnapshot): Edit {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const cells = new Map<string, CellEdit>();
  for (const { at, value } of fixes.flatMap(({ changes }) => changes)) {
    const sheet = sheets.get(at.sheet);
    const key = `${at.sheet}\u001f${at.row}\u001f${at.col}`;
    if (!sheet || cells.has(key) || formulaAt(sheet, at) !== null) continue;
    const expected: CellContent = { value: valueAt(sheet, at) };
    cells.set(key, { at, expected, content: { value } });
  }
  return { title, cells: [...cells.values()] };
}

/** The workbook with an edit applied to it, as a host would; cells that hold something else are left alone. */
export function withEdit(workbook: WorkbookSnapshot, edit: Edit): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const edits = edit.cells.filter(({ at }) => at.sheet === sheet.name);
      if (edits.length === 0) return sheet;
      const values = sheet.values.map((row) => [...row]);
      for (const { at, content } of edits) {
        const row = values[at.row - sheet.origin.row];
        if (row && "value" in content) row[at.col - sheet.origin.col] = content.value;
      }
      return { ...sheet, values };
    }),
  };
}
