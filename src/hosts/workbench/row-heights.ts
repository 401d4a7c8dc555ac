import type { Area } from "../../sheet/address";
import type { CellLook, SheetLook } from "../../sheet/look";
import type { SheetSnapshot } from "../../sheet/snapshot";
import {
  CHARACTER_WIDTH,
  DEFAULT_COLUMN_WIDTH,
  DEFAULT_FONT_SIZE,
  DEFAULT_ROW_HEIGHT,
  PIXELS_PER_POINT,
} from "./measures";

const PADDING = 6;
const LINE_HEIGHT = 1.45;

/**
 * Row heights in pixels, by row. A row is as high as the file says, or higher where its wrapped text would be cut
 * off: Excel fits such rows as it opens a file, Univer does not, and fonts differ between machines.
 */
export function fittingHeights(sheet: SheetSnapshot, look: SheetLook | undefined): Map<number, number> {
  const heights = new Map<number, number>();
  const heightOf = (row: number) => heights.get(row) ?? DEFAULT_ROW_HEIGHT;
  for (const [row, points] of Object.entries(look?.rowHeights ?? {})) {
    heights.set(Number(row), points * PIXELS_PER_POINT);
  }
  if (!look) return heights;

  const merges = mergesByStart(sheet.merges);
  sheet.values.forEach((cells, r) => {
    cells.forEach((value, c) => {
      if (typeof value !== "string") return;
      const style = look.looks[look.cells[r]?.[c] ?? -1];
      const row = sheet.origin.row + r;
      const col = sheet.origin.col + c;
      const area = merges.get(`${row},${col}`) ?? { top: row, left: col, bottom: row, right: col };
      const needed = textHeight(value, style, widthOf(look, area));
      let given = 0;
      for (let each = area.top; each <= area.bottom; each += 1) given += heightOf(each);
      // The last row of a tall merged area takes what its text still lacks.
      if (needed > given) heights.set(area.bottom, heightOf(area.bottom) + needed - given);
    });
  });
  return heights;
}

function mergesByStart(merges: readonly Area[]): Map<string, Area> {
  return new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
}

function widthOf(look: SheetLook, area: Area): number {
  let width = 0;
  for (let col = area.left; col <= area.right; col += 1) {
    const characters = look.columnWidths[col];
    width += characters === undefined ? DEFAULT_COLUMN_WIDTH : characters * CHARACTER_WIDTH;
  }
  return width;
}

function textHeight(text: string, style: CellLook | undefined, width: number): number {
  const em = (style?.fontSize ?? DEFAULT_FONT_SIZE) * PIXELS_PER_POINT;
  // A line holds whole characters only.
  const room = Math.max(1, Math.floor((width - PADDING) / em));
  const lines = style?.wrap
    ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthInEms(line) / room)), 0)
    : 1;
  return lines * em * LINE_HEIGHT + PADDING / 2;
}

/** Chinese characters are one em wide, Latin ones about half. */
function widthInEms(line: string): number {
  let ems = 0;
  for (const character of line) ems += character.charCodeAt(0) < 0x2e80 ? 0.55 : 1;
  return ems;
}
