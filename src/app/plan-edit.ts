import type { Fix } from "../rules/outcome";
import type { CellRef } from "../sheet/address";
import type { CellContent, CellEdit, Edit } from "../sheet/edit";
import { formulaAt, valueAt, type WorkbookSnapshot } from "../sheet/snapshot";

/** An edit with the cells that it leaves out, each with a Chinese reason. */
export interface PlannedEdit {
  readonly edit: Edit;
  readonly refused: readonly { readonly at: CellRef; readonly because: string }[];
}

/**
 * The edit that carries out some mends, planned against the workbook as it was checked: each cell expects what it held
 * then. A cell with a formula is left out, since the mend is of its result; a cell that two mends would change is
 * changed by the first.
 */
export function planEdit(title: string, fixes: readonly Fix[], workbook: WorkbookSnapshot): PlannedEdit {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const cells = new Map<string, CellEdit>();
  const refused: { at: CellRef; because: string }[] = [];
  for (const { at, value } of fixes.flatMap(({ changes }) => changes)) {
    const sheet = sheets.get(at.sheet);
    const key = `${at.sheet}\u001f${at.row}\u001f${at.col}`;
    if (!sheet || cells.has(key)) continue;
    if (formulaAt(sheet, at) !== null) {
      refused.push({ at, because: "这里是公式，请改公式本身" });
      continue;
    }
    const expected: CellContent = { value: valueAt(sheet, at) };
    cells.set(key, { at, expected, content: { value } });
  }
  return { edit: { title, cells: [...cells.values()] }, refused };
}

/** The workbook with an edit applied to it, as a host would apply it where nothing has become stale. */
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
