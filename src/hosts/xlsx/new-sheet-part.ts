import { areaToA1, columnName, type Area } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import type { CellLook, SheetLook } from "../../sheet/look";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { ShareText } from "./cell-body";
import { MARGIN } from "./limits";
import { SHEET_SIZE } from "../../sheet/sheet-size";
import { columnsMarkup, rowFrames } from "./new-frame";
import type { NewStyles } from "./new-styles";
import { WORKSHEET_ORDER } from "./ordered";
import { quickCell } from "./quick-cell";
import { needsQuote } from "./quote-style";

/** What the cells of a new sheet refer to in other parts. */
export interface NewSheetContext {
  readonly styles: NewStyles;
  readonly share: ShareText;
}

/** Children of <worksheet> by name, as markup. */
export type SheetPieces = ReadonlyMap<string, string>;

/** The longest text that a cell holds. */
const LONGEST_TEXT = 32_767;

/** The part of a new sheet, without a prefix; pieces are put where the schema wants them. */
export function sheetPart(
  namespaces: { readonly main: string; readonly relationships: string },
  pieces: SheetPieces,
): string {
  const children = WORKSHEET_ORDER.map((name) => pieces.get(name) ?? "").join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">${children}</worksheet>`
  );
}

/** What of a new sheet is content and look, and how many texts are too long for a cell and were cut. */
export interface SheetBody {
  readonly pieces: SheetPieces;
  readonly cutTexts: number;
}

/** Writes what of a new sheet is content and look. */
export function sheetBody(sheet: NewSheet, context: NewSheetContext): SheetBody {
  const { snapshot, look } = sheet;
  const block = blockOf(snapshot);
  const merges = snapshot.merges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  const { rows, cutTexts } = rowsMarkup(sheet, block, context);
  const pieces = new Map([
    ["dimension", `<dimension ref="${block ? areaToA1(block) : "A1"}"/>`],
    ["cols", columnsMarkup(look.columnWidths, snapshot.hiddenColumns)],
    ["sheetData", `<sheetData>${rows.join("")}</sheetData>`],
  ]);
  if (snapshot.protected)
    pieces.set("sheetProtection", '<sheetProtection sheet="1" objects="1" scenarios="1"/>');
  if (merges.length > 0) {
    const items = merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`).join("");
    pieces.set("mergeCells", `<mergeCells count="${merges.length}">${items}</mergeCells>`);
  }
  return { pieces, cutTexts };
}

/** The cells that are written: those that were read, and those of merged areas, which have borders of their own. */
function blockOf({ origin, values, merges }: SheetSnapshot): Area | undefined {
  const height = values.length;
  const width = values[0]?.length ?? 0;
  if (height * width === 0) return undefined;
  const end = { row: origin.row + height - 1, col: origin.col + width - 1 };
  const block = { top: origin.row, left: origin.col, bottom: end.row, right: end.col };
  const lowest = Math.min(end.row + MARGIN.rows, SHEET_SIZE.rows - 1);
  const furthest = Math.min(end.col + MARGIN.columns, SHEET_SIZE.columns - 1);
  for (const area of merges) {
    block.top = Math.min(block.top, area.top);
    block.left = Math.min(block.left, area.left);
    block.bottom = Math.max(block.bottom, Math.min(area.bottom, lowest));
    block.right = Math.max(block.right, Math.min(area.right, furthest));
  }
  return block;
}

function rowsMarkup(
  { snapshot, look }: NewSheet,
  block: Area | undefined,
  { styles, share }: NewSheetContext,
): { readonly rows: readonly string[]; readonly cutTexts: number } {
  const { origin, values, formulas, numberFormats } = snapshot;
  const followed = block ? followedLooks(snapshot, look, block) : new Map<number, CellLook>();
  const numberOf = styleNumbers(styles);
  const letters: string[] = [];
  for (let col = block?.left ?? 0; col <= (block?.right ?? -1); col++) letters[col] = columnName(col);
  let cutTexts = 0;

  const cellAt = (row: number, col: number): string => {
    const r = row - origin.row;
    const c = col - origin.col;
    let value = values[r]?.[c] ?? null;
    const formula = formulas[r]?.[c] ?? null;
    if (typeof value === "string" && value.length > LONGEST_TEXT) {
      value = value.slice(0, LONGEST_TEXT);
      cutTexts++;
    }
    const own = lookAt(look, r, c);
    const shown = followed.size === 0 ? own : (followed.get(row * SHEET_SIZE.columns + col) ?? own);
    const isQuoted = formula === null && typeof value === "string" && needsQuote(value);
    const style = numberOf(shown, numberFormats[r]?.[c] ?? "General", isQuoted);
    if (style === 0 && formula === null && (value === null || value === "")) return "";
    return quickCell(letters[col]! + (row + 1), style, formula, value, share);
  };

  const rows: string[] = [];
  for (const { row, attributes } of rowFrames(look.rowHeights, snapshot.hiddenRows, block)) {
    const isInBlock = block && row >= block.top && row <= block.bottom;
    // Joining copies the pieces at once; put one behind the other they would all be kept until the end.
    const cells: string[] = [];
    for (let col = block?.left ?? 0; isInBlock && col <= block.right; col++) cells.push(cellAt(row, col));
    const written = cells.join("");
    if (written !== "") rows.push(`<row r="${row + 1}"${attributes}>`, written, "</row>");
    else if (attributes !== "") rows.push(`<row r="${row + 1}"${attributes}/>`);
  }
  return { rows, cutTexts };
}

const NO_LOOK: CellLook = {};

/** The look at a place of the block that was given; outside it nothing is said. */
function lookAt({ looks, cells }: SheetLook, row: number, col: number): CellLook {
  const index = cells[row]?.[col];
  return index === undefined ? NO_LOOK : (looks[index] ?? NO_LOOK);
}

/** The looks of cells that a merged area covers and that say nothing themselves: they look like its first cell. */
function followedLooks(
  { origin, merges }: SheetSnapshot,
  look: SheetLook,
  block: Area,
): ReadonlyMap<number, CellLook> {
  const followed = new Map<number, CellLook>();
  for (const area of merges) {
    const first = lookAt(look, area.top - origin.row, area.left - origin.col);
    if (Object.keys(first).length === 0) continue;
    for (let row = area.top; row <= Math.min(area.bottom, block.bottom); row++) {
      for (let col = area.left; col <= Math.min(area.right, block.right); col++) {
        const own = lookAt(look, row - origin.row, col - origin.col);
        if (Object.keys(own).length === 0) followed.set(row * SHEET_SIZE.columns + col, first);
      }
    }
  }
  return followed;
}

/** Remembers the numbers of styles by the look itself: cells share a few looks. */
function styleNumbers(styles: NewStyles): NewStyles["numberOf"] {
  const known = new Map<CellLook, Map<string, number>>();
  return (look, format, isQuoted) => {
    let numbers = known.get(look);
    if (!numbers) known.set(look, (numbers = new Map()));
    const key = isQuoted ? `'${format}` : format;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = styles.numberOf(look, format, isQuoted)));
    return number;
  };
}
