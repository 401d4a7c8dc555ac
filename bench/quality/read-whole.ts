import type { Document } from "../../src/model/documents";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { rowsOf, textOf, type Book, type Table } from "./books";

/** Whether a workbook was read whole: each table with all its indicators and the texts of its head. */
export function isRead(
  book: Book,
  sheets: readonly SheetSnapshot[],
  documents: readonly Document[],
): boolean {
  return book.tables.every((table, index) => {
    const document = documents.find(({ source }) => source.sheet === sheets[index]?.name);
    return (
      document !== undefined &&
      indicatorsIn(document) === rowsOf(table).length &&
      hasHead(table, sheets[index]!, document)
    );
  });
}

function indicatorsIn(document: Document): number {
  if (document.kind === "ActivityTargets")
    return document.activities.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return "indicators" in document ? document.indicators.length : 0;
}

/** Whether the texts of the head that stand on the sheet were read as what they are. */
function hasHead(table: Table, sheet: SheetSnapshot, document: Document): boolean {
  if (document.kind !== "ProjectTarget") return true;
  return (["name", "purpose", "code"] as const).every((key) => {
    const text = textOf(table, key);
    const isThere = sheet.values.some((row) => row.includes(text));
    const field = document[key];
    return !isThere || (field.state === "given" && field.value === text);
  });
}
