import { columnName } from "../../sheet/address";
import { rowsFrom, type RowsCome } from "../../sheet/row-moves";
import type { SheetPart } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributePlaces, childrenOf, type Element } from "./elements";
import { appendInside } from "./ordered";
import type { Patch } from "./patch";
import { rewriteSheet } from "./set-lines";
import { cellsOf, rowsOf, type RowPlace } from "./sheet-rows";

/** What a row says of itself that another row does not take from it. */
const OWN = new Set(["r", "hidden", "collapsed"]);

/** Gives rows that came the styles and the height of the row that each of them is like; they hold nothing yet. */
export function dressRows(draft: PackageDraft, sheet: SheetPart, come: readonly RowsCome[]): void {
  rewriteSheet(draft, sheet, (text, root) => {
    const data = childrenOf(text, root).find(({ name }) => name === "sheetData");
    if (!data) return [];
    const rows = rowsOf(text, data);
    const atEnd: string[] = [];
    const patches = come.flatMap(({ from, count, like }): Patch[] => {
      const model = rows.find(({ row }) => row === like);
      if (!model) return [];
      const markup = rowsFrom(from, count)
        .map((row) => dressedRow(text, model, row))
        .join("");
      const next = rows.find(({ row }) => row > from)?.element.start;
      if (next !== undefined) return [{ from: next, to: next, text: markup }];
      atEnd.push(markup);
      return [];
    });
    return atEnd.length > 0 ? [...patches, ...appendInside(text, data, atEnd.join(""))] : patches;
  });
}

function dressedRow(text: string, model: RowPlace, row: number): string {
  const { element } = model;
  const tag = `${element.prefix}row`;
  const cells = cellsOf(text, model).map(({ col, element: cell }) => {
    const style = attributes(text, cell, (name) => name === "s");
    return `<${cell.prefix}c r="${columnName(col)}${row + 1}"${style}/>`;
  });
  return `<${tag} r="${row + 1}"${attributes(text, element, (name) => !OWN.has(name))}>${cells.join("")}</${tag}>`;
}

/** The attributes of an element as they are written, those that are wanted. */
function attributes(text: string, element: Element, isWanted: (name: string) => boolean): string {
  return attributePlaces(text, element)
    .filter(({ name }) => isWanted(name))
    .map(({ from, to }) => text.slice(from, to))
    .join("");
}
