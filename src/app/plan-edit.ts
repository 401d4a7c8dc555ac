import type { Fix } from "../rules/outcome";
import type { CellRef } from "../sheet/address";
import type { CellContent, CellEdit, Edit } from "../sheet/edit";
import { formulaAt, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";

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
