import { contains, type Area, type Cell } from "../../sheet/address";
import { attributesOf, childrenOf, type Element } from "./elements";
import { SHEET_SIZE } from "../../sheet/sheet-size";
import { rowsOf } from "./sheet-rows";

/** Where the box of a note stands, as VML has it: column, pixels, row, pixels of a corner, then of the other. */
export type PlaceBox = (at: Cell, text: string) => string;

/** In pixels; a line of the box holds so many Chinese characters of 9 points. */
const BOX = { width: 330, line: 17, characters: 25, margin: 12 };
const GAP = { column: 15, row: 2 };
const DEFAULT = { column: 64, row: 20 };

/** Finds places for boxes right of their cells, or of the merged areas they are in, as tall as their text. */
export function boxPlacer(text: string, children: readonly Element[], merges: readonly Area[]): PlaceBox {
  const width = columnWidths(text, children);
  const height = rowHeights(text, children);
  return (at, note) => {
    const right = merges.find((area) => contains(area, at))?.right ?? at.col;
    const left = { line: Math.min(right + 1, SHEET_SIZE.columns - 6), offset: GAP.column };
    const top = { line: Math.min(at.row, SHEET_SIZE.rows - 40), offset: GAP.row };
    const corners = [
      [left, top],
      [walk(left, BOX.width, width), walk(top, heightOf(note), height)],
    ] as const;
    return corners.map(([x, y]) => `${x.line}, ${x.offset}, ${y.line}, ${y.offset}`).join(", ");
  };
}

interface Place {
  readonly line: number;
  readonly offset: number;
}

/** Goes so many pixels on over columns or rows; hidden ones have none. */
function walk({ line, offset }: Place, pixels: number, sizeOf: (line: number) => number): Place {
  let [at, left] = [line, pixels + Math.min(offset, sizeOf(line))];
  for (; left > sizeOf(at) && at < line + MOST_LINES; at++) left -= sizeOf(at);
  return { line: at, offset: Math.min(left, sizeOf(at)) };
}

/** So many hidden lines are not passed over for a box. */
const MOST_LINES = 1_000;

function heightOf(note: string): number {
  const lines = note.split("\n").map((line) => Math.max(1, Math.ceil(line.length / BOX.characters)));
  return BOX.margin + BOX.line * lines.reduce((sum, count) => sum + count, 0);
}

function columnWidths(text: string, children: readonly Element[]): (col: number) => number {
  const ranges = named(children, "cols")
    .flatMap((cols) => childrenOf(text, cols))
    .map((col) => attributesOf(text, col));
  const [format] = named(children, "sheetFormatPr").map((each) => attributesOf(text, each));
  const usual = columnPixels(format?.["defaultColWidth"]);
  return (col) => {
    const range = ranges.find(({ min, max }) => Number(min) <= col + 1 && col + 1 <= Number(max));
    if (!range) return usual;
    return isHidden(range["hidden"]) ? 0 : columnPixels(range["width"], usual);
  };
}

/** A width counts digits of 7 pixels, their margins included. */
function columnPixels(width: string | undefined, otherwise = DEFAULT.column): number {
  const digits = Number(width);
  return width !== undefined && digits > 0 ? Math.round(digits * 7) : otherwise;
}

function rowHeights(text: string, children: readonly Element[]): (row: number) => number {
  const [format] = named(children, "sheetFormatPr").map((each) => attributesOf(text, each));
  const usual = isHidden(format?.["zeroHeight"]) ? 0 : rowPixels(format?.["defaultRowHeight"], DEFAULT.row);
  const heights = new Map<number, number>();
  for (const { row, element } of named(children, "sheetData").flatMap((data) => rowsOf(text, data))) {
    const { ht, hidden } = attributesOf(text, element);
    if (isHidden(hidden)) heights.set(row, 0);
    else if (ht !== undefined) heights.set(row, rowPixels(ht, usual));
  }
  return (row) => heights.get(row) ?? usual;
}

/** A height is in points, 72 to the inch; pixels are 96. */
function rowPixels(height: string | undefined, otherwise: number): number {
  const points = Number(height);
  return height !== undefined && points > 0 ? Math.round((points * 4) / 3) : otherwise;
}

function isHidden(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function named(children: readonly Element[], wanted: string): readonly Element[] {
  return children.filter(({ name }) => name === wanted);
}
