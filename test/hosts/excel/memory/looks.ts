import type { Area } from "../../../../src/sheet/address";
import { countOf, ensureCell, filledCells } from "./cells";
import { excelError } from "./errors";
import type { Sheet } from "./model";

/** What is read where nothing was set; without a fill the colour still reads as white (#6218). */
export const PLAIN_LOOK: Readonly<Record<string, unknown>> = {
  "fill/color": "#FFFFFF",
  "fill/tintAndShade": 0,
  "fill/pattern": "None",
  "font/name": "宋体",
  "font/size": 11,
  "font/color": "#000000",
  "font/bold": false,
  "font/italic": false,
  "font/underline": "None",
  "font/strikethrough": false,
  wrapText: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: "Context",
};

/** What a border is where none was set. */
export const PLAIN_BORDER: Readonly<Record<string, unknown>> = {
  style: "None",
  color: "#000000",
  weight: "Thin",
};

/** More cells than a sensible add-in dresses one by one. */
const MOST_CELLS = 1_000_000;

/** What the cells of some areas have in common, or null. */
export function commonLook(sheet: Sheet, areas: readonly Area[], path: string, plain: unknown): unknown {
  const found = new Set<unknown>();
  for (const area of areas) {
    let seen = 0;
    for (const [, , cell] of filledCells(sheet, area)) {
      seen += 1;
      found.add(cell.look[path] ?? plain);
    }
    if (seen < countOf(area)) found.add(plain);
  }
  return found.size === 1 ? [...found][0] : null;
}

/** Dresses every cell of some areas; undefined takes a look away. */
export function dressCells(sheet: Sheet, areas: readonly Area[], path: string, value: unknown): void {
  for (const area of areas) {
    if (countOf(area) > MOST_CELLS)
      throw excelError("NotInDouble", "The in-memory Excel dresses no whole sheet.");
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let col = area.left; col <= area.right; col += 1) {
        const cell = ensureCell(sheet, row, col);
        const { [path]: _old, ...others } = cell.look;
        cell.look = value === undefined ? others : { ...others, [path]: tidy(path, value) };
      }
    }
  }
}

/** Colours are told in capitals. */
export function tidy(path: string, value: unknown): unknown {
  if (!path.endsWith("color")) return value;
  if (typeof value !== "string") throw excelError("InvalidArgument");
  if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace("#", "").toUpperCase()}`;
  if (!/^[A-Za-z]*$/.test(value)) throw excelError("InvalidArgument");
  return value;
}
