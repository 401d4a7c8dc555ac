import { toA1, type Cell } from "../../sheet/address";
import type { SheetPart } from "./book-parts";
import { changedBorders, changedFill, changedFont, changedFormat, type LookChange } from "./changed-style";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { escapeXml } from "./escape";
import { newFormatIds } from "./format-ids";
import { appendInside, appendToList, STYLES_ORDER } from "./ordered";
import type { Patch } from "./patch";
import { setAttributes } from "./set-attributes";
import { rewriteSheet } from "./set-lines";
import { cellsOf, rowsOf, type CellPlace } from "./sheet-rows";
import { ensureStylesPart, STYLES_WHERE } from "./styles-part";

/** A cell that is to look otherwise, or as cells with one of the file's own styles do. */
export interface Restyled {
  readonly at: Cell;
  readonly change: LookChange | { readonly style: number };
}

type Change = Restyled["change"];

/** Lets cells of a sheet look otherwise; what is not named of a look stays as the file has it. */
export function restyle(draft: PackageDraft, sheet: SheetPart, cells: readonly Restyled[]): void {
  if (cells.length === 0) return;
  const styles = changedStyles(draft);
  const wanted = new Map<number, Map<number, Change>>();
  for (const { at, change } of cells) {
    wanted.set(at.row, (wanted.get(at.row) ?? new Map<number, Change>()).set(at.col, change));
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
  wanted: ReadonlyMap<number, Change>,
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
  cells: ReadonlyMap<number, Change>,
  styles: ChangedStyles,
): string {
  return [...cells]
    .sort(([one], [other]) => one - other)
    .map(([col, change]) => `<${prefix}c r="${toA1({ row, col })}" s="${styles.numberOf(0, change)}"/>`)
    .join("");
}

/** Styles made from those that cells have. */
interface ChangedStyles {
  readonly numberOf: (style: number, change: Change) => number;
  readonly finish: () => void;
}

function changedStyles(draft: PackageDraft): ChangedStyles {
  const path = ensureStylesPart(draft);
  let text = draft.text(path, STYLES_WHERE)!;
  const { prefix } = rootOf(text);
  const lists = new Map(childrenOf(text, rootOf(text)).map((list) => [list.name, list]));
  const itemsOf = (name: string): string[] => {
    const list = lists.get(name);
    return list ? childrenOf(text, list).map(({ start, end }) => text.slice(start, end)) : [];
  };
  const [fonts, fills, borders, formats] = ["fonts", "fills", "borders", "cellXfs"].map((name) =>
    growing(name, itemsOf(name)),
  ) as [Growing, Growing, Growing, Growing];
  const codes = newFormatIds(
    new Map(
      itemsOf("numFmts").map((item) => {
        const { numFmtId, formatCode } = attributesOf(item, rootOf(item));
        return [Number(numFmtId), formatCode ?? ""];
      }),
    ),
  );
  const known = new Map<string, number>();

  const make = (
    style: number,
    { font, fill, borders: lines, alignment, numberFormat }: LookChange,
  ): number => {
    const base = formats.items[style] ?? formats.items[0] ?? `<${prefix}xf/>`;
    const numbers: Record<string, string> = {};
    if (font) {
      const { fontId } = attributesOf(base, rootOf(base));
      const before = fonts.items[Number(fontId ?? 0)] ?? `<${prefix}font/>`;
      Object.assign(numbers, { fontId: String(fonts.add(changedFont(before, font))), applyFont: "1" });
    }
    if (fill)
      Object.assign(numbers, { fillId: String(fills.add(changedFill(fill, prefix))), applyFill: "1" });
    if (lines) {
      Object.assign(numbers, {
        borderId: String(borders.add(changedBorders(lines, prefix))),
        applyBorder: "1",
      });
    }
    if (numberFormat !== undefined) {
      Object.assign(numbers, { numFmtId: String(codes.idOf(numberFormat)), applyNumberFormat: "1" });
    }
    return formats.add(changedFormat(base, numbers, alignment));
  };

  return {
    numberOf: (style, change) => {
      if ("style" in change) return formats.items[change.style] === undefined ? style : change.style;
      const key = JSON.stringify([style, change]);
      const number = known.get(key) ?? make(style, change);
      known.set(key, number);
      return number;
    },
    finish: () => {
      const added = codes.added.map(
        ({ id, code }) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
      );
      for (const { name, items } of [
        { name: "numFmts", items: added },
        ...[fonts, fills, borders, formats].map((list) => ({ name: list.name, items: list.added })),
      ]) {
        if (items.length > 0) text = appendToList(text, rootOf(text), STYLES_ORDER, name, items).text;
      }
      draft.write(path, text);
    },
  };
}

/** A list of the styles part to which items are added; equal ones are one. */
interface Growing {
  readonly name: string;
  readonly items: readonly string[];
  readonly added: readonly string[];
  readonly add: (markup: string) => number;
}

function growing(name: string, known: readonly string[]): Growing {
  const items = [...known];
  const added: string[] = [];
  return {
    name,
    items,
    added,
    add: (markup) => {
      const there = items.indexOf(markup);
      if (there >= 0) return there;
      added.push(markup);
      return items.push(markup) - 1;
    },
  };
}
