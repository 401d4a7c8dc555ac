import { toA1, type Cell } from "../../sheet/address";
import type { SheetPart } from "./book-parts";
import { changedStyles, type ChangedStyles, type StyleChange } from "./changed-styles";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, type Element } from "./elements";
import { appendInside } from "./ordered";
import type { Patch } from "./patch";
import { setAttributes } from "./set-attributes";
import { rewriteSheet } from "./set-lines";
import { cellsOf, rowsOf, type CellPlace } from "./sheet-rows";

/** A cell that is to look otherwise, or as cells with one of the file's own styles do. */
export interface Restyled {
  readonly at: Cell;
  readonly change: StyleChange;
}

/** Lets cells of a sheet look otherwise; what is not named of a look stays as the file has it. */
export function restyle(draft: PackageDraft, sheet: SheetPart, cells: readonly Restyled[]): void {
  if (cells.length === 0) return;
  const styles = changedStyles(draft);
  const wanted = new Map<number, Map<number, StyleChange>>();
  for (const { at, change } of cells) {
    wanted.set(at.row, (wanted.get(at.row) ?? new Map<number, StyleChange>()).set(at.col, change));
  }
  rewriteSheet(draft, sheet, (text, root) => {
    const data = childrenOf(text, root).find(({ name }) => name === "sheetData")!;
    const rows = rowsOf(text, data);
    const patches = rows.flatMap((row): Patch[] => {
      const inRow = wanted.get(row.row);
      wanted.delete(row.row);
      return inRow ? restyleRow(text, row.element, cellsOf(text, row), row.row, inRow, styles) : [];
    });
    const added: string[] = [];
    for (const [row, inRow] of [...wanted].sort(([one], [other]) => one - other)) {
      const markup = `<${data.prefix}row r="${row + 1}">${newCells(data.prefix, row, inRow, styles)}</${data.prefix}row>`;
      const next = rows.find((each) => each.row > row)?.element.start;
      if (next === undefined) added.push(markup);
      else patches.push({ from: next, to: next, text: markup });
    }
    return added.length > 0 ? [...patches, ...appendInside(text, data, added.join(""))] : patches;
  });
  styles.finish();
}

function restyleRow(
  text: string,
  element: Element,
  cells: readonly CellPlace[],
  row: number,
  wanted: ReadonlyMap<number, StyleChange>,
  styles: ChangedStyles,
): Patch[] {
  const missing = new Map(wanted);
  const patches = cells.flatMap((cell): Patch[] => {
    const change = missing.get(cell.col);
    if (!change) return [];
    missing.delete(cell.col);
    const style = Number(attributesOf(text, cell.element)["s"]) || 0;
    return setAttributes(text, cell.element, { s: String(styles.numberOf(style, change)) });
  });
  const atEnd: string[] = [];
  for (const [col, change] of [...missing].sort(([one], [other]) => one - other)) {
    const markup = newCells(element.prefix, row, new Map([[col, change]]), styles);
    const next = cells.find((cell) => cell.col > col)?.element.start;
    if (next === undefined) atEnd.push(markup);
    else patches.push({ from: next, to: next, text: markup });
  }
  return atEnd.length > 0 ? [...patches, ...appendInside(text, element, atEnd.join(""))] : patches;
}

function newCells(
  prefix: string,
  row: number,
  cells: ReadonlyMap<number, StyleChange>,
  styles: ChangedStyles,
): string {
  return [...cells]
    .sort(([one], [other]) => one - other)
    .map(([col, change]) => `<${prefix}c r="${toA1({ row, col })}" s="${styles.numberOf(0, change)}"/>`)
    .join("");
}
