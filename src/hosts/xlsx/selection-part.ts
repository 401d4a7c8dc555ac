import type { CellRef } from "../../sheet/address";
import { BOOK_WHERE, sheetWhere } from "./book-parts";
import type { Book } from "./book";
import { parseCellRef } from "./cell-ref";
import { attributesOf, childrenOf, rootOf, type Element } from "./elements";
import type { XmlAttributes } from "./xml";

/** The cell that is selected when a program opens the file; null where it shows no sheet with cells. */
export function selectionIn(book: Book): CellRef | null {
  const { path, names, sheets } = book.parts();
  const views = child(book.draft.text(path, BOOK_WHERE), "bookViews");
  const tab = Number(views?.["activeTab"]) || 0;
  const sheet = sheets.find(({ name }) => name === names[tab]);
  if (!sheet) return null;
  const text = book.draft.text(sheet.path, sheetWhere(sheet.name));
  const selected = child(text, "sheetViews", "selection")?.["activeCell"];
  return { sheet: sheet.name, ...(parseCellRef(selected ?? "") ?? { row: 0, col: 0 }) };
}

/** The attributes of the first view in a list of the root, or of the last of its children of a name. */
function child(text: string | undefined, list: string, name?: string): XmlAttributes | undefined {
  if (text === undefined) return undefined;
  const inside = (element: Element | undefined): readonly Element[] =>
    element ? childrenOf(text, element) : [];
  const [view] = inside(inside(rootOf(text)).find((each) => each.name === list));
  const found =
    name === undefined
      ? view
      : inside(view)
          .filter((each) => each.name === name)
          .at(-1);
  return found && attributesOf(text, found);
}
