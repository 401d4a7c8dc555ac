import { columnName } from "../../../../src/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/sheet/snapshot";
import { ensureCell } from "./cells";
import { addSheet, emptyBook, type Book } from "./model";
import { allOptions } from "./protection-object";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A workbook that holds exactly what the snapshot tells; values are not understood anew. */
export function bookOf(snapshot: WorkbookSnapshot): Book {
  const book = emptyBook(snapshot.name);
  book.sheets = [];
  for (const each of snapshot.sheets) fillSheet(book, each);
  const shown = book.sheets.find((each) => each.visibility === "Visible");
  if (!shown) throw new Error(`${snapshot.name} shows no sheet`);
  book.active = shown.id;
  return book;
}

function fillSheet(book: Book, snapshot: SheetSnapshot): void {
  const sheet = addSheet(book, snapshot.name);
  sheet.visibility = VISIBILITY[snapshot.visible];
  sheet.merges = [...snapshot.merges];
  sheet.hiddenRows = new Set(snapshot.hiddenRows);
  sheet.hiddenColumns = new Set(snapshot.hiddenColumns);
  if (snapshot.protected) sheet.protection = { options: allOptions({}), password: "" };
  snapshot.values.forEach((values, r) =>
    values.forEach((value, c) => {
      const formula = snapshot.formulas[r]?.[c] ?? null;
      const numberFormat = snapshot.numberFormats[r]?.[c] ?? "General";
      if (value === null && formula === null && numberFormat === "General") return;
      const cell = ensureCell(sheet, snapshot.origin.row + r, snapshot.origin.col + c);
      Object.assign(cell, { value, formula, numberFormat });
    }),
  );
}

/** What stands on a sheet, by address, for tests that look past the API. */
export function contentsOf(book: Book, name: string): Record<string, unknown> {
  const sheet = book.sheets.find((each) => each.name === name);
  const found: Record<string, unknown> = {};
  for (const [row, cells] of sheet?.rows ?? []) {
    for (const [col, cell] of cells) {
      const content = cell.formula ?? cell.value;
      if (content !== null) found[`${columnName(col)}${row + 1}`] = content;
    }
  }
  return found;
}
