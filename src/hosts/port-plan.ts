import { groupBySheet } from "../sheet/areas";
import type { CellEdit, Edit, NewSheet } from "../sheet/edit";
import { failed, ok, type Result } from "../sheet/result";
import { partedEdit, type SheetChange } from "../sheet/sheet-change";
import { PROTECTED, sheetMissing, sheetTaken } from "./port-refusals";

/** The sheets of a program that an edit is about. */
export interface EditPlan<Sheet> {
  /** Sheets on which rows come or go, or merges change. */
  readonly shaped: readonly (readonly [Sheet, SheetChange])[];
  /** The cells of all other sheets. */
  readonly sheets: readonly (readonly [Sheet, readonly CellEdit[]])[];
  readonly leaving: readonly (readonly [Sheet, NewSheet])[];
  readonly added: readonly NewSheet[];
}

/** What planning asks of a program's workbook. */
interface PlannedBook<Sheet> {
  find(name: string): Sheet | null | undefined;
  isProtected(sheet: Sheet): boolean;
  /** Whether no sheet may be added under a name; programs differ on upper and lower case. */
  isTaken(name: string): boolean;
}

/** What an edit is about, or why nothing of it can be done; nothing is written yet. */
export function planSheets<Sheet>(edit: Edit, book: PlannedBook<Sheet>): Result<EditPlan<Sheet>> {
  const { added = [], removed = [] } = edit;
  const { shaped: changes, plain } = partedEdit(edit);
  const sheets: [Sheet, CellEdit[]][] = [];
  for (const [name, edits] of groupBySheet(plain)) {
    const sheet = openSheet(book, name);
    if (!sheet.ok) return sheet;
    sheets.push([sheet.value, edits]);
  }
  const shaped: [Sheet, SheetChange][] = [];
  for (const change of changes) {
    const sheet = openSheet(book, change.sheet);
    if (!sheet.ok) return sheet;
    shaped.push([sheet.value, change]);
  }
  const leaving: [Sheet, NewSheet][] = [];
  for (const expected of removed) {
    const sheet = book.find(expected.snapshot.name);
    if (!sheet) return failed("sheet-missing", sheetMissing(expected.snapshot.name));
    leaving.push([sheet, expected]);
  }
  for (const { snapshot } of added) {
    if (book.isTaken(snapshot.name)) return failed("sheet-taken", sheetTaken(snapshot.name));
  }
  return ok({ shaped, sheets, leaving, added });
}

function openSheet<Sheet>(book: PlannedBook<Sheet>, name: string): Result<Sheet> {
  const sheet = book.find(name);
  if (!sheet) return failed("sheet-missing", sheetMissing(name));
  if (book.isProtected(sheet)) return failed("sheet-protected", `工作表“${name}”没有修改：${PROTECTED}`);
  return ok(sheet);
}
