import type { Area } from "../../../../src/sheet/address";
import { ROWS, COLUMNS, type CellData, type Sheet } from "./model";

/** The number of cells of an area. */
export function countOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** What stands at a position; undefined where nothing was ever put. */
export function cellAt(sheet: Sheet, row: number, col: number): CellData | undefined {
  return sheet.rows.get(row)?.get(col);
}

/** The cell at a position, made where there is none. */
export function ensureCell(sheet: Sheet, row: number, col: number): CellData {
  const found = cellAt(sheet, row, col);
  if (found) return found;
  const made: CellData = {
    value: null,
    formula: null,
    computedAt: -1,
    quoted: false,
    numberFormat: "General",
    link: null,
    look: {},
  };
  const cells = sheet.rows.get(row) ?? new Map<number, CellData>();
  sheet.rows.set(row, cells.set(col, made));
  return made;
}

/** Cells of the area in which something was put, whatever the area's size. */
export function* filledCells(
  sheet: Sheet,
  area: Area,
): Generator<[row: number, col: number, cell: CellData]> {
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [col, cell] of cells) {
      if (col >= area.left && col <= area.right) yield [row, col, cell];
    }
  }
}

/** The smallest area with all contents in it, and all looks unless only values count; null for an empty one. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  const take = (area: Area) => {
    used = used === null ? area : boundingArea(used, area);
  };
  for (const [row, col, cell] of filledCells(sheet, within)) {
    if (cell.value === null && cell.formula === null && (valuesOnly || !isDressed(cell))) continue;
    take({ top: row, left: col, bottom: row, right: col });
  }
  return used;
}

function isDressed(cell: CellData): boolean {
  return cell.numberFormat !== "General" || Object.keys(cell.look).length > 0;
}

/** The smallest area that holds both. */
export function boundingArea(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** What two areas have in common, or null. */
export function commonArea(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

/** Whether the second area lies wholly in the first. */
export function encloses(outer: Area, inner: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom &&
    inner.left >= outer.left &&
    inner.right <= outer.right
  );
}

/** Whether an area lies on a sheet at all. */
export function isOnSheet({ top, left, bottom, right }: Area): boolean {
  return top >= 0 && left >= 0 && bottom >= top && right >= left && bottom < ROWS && right < COLUMNS;
}

/** A block of what is made for each cell of an area. */
export function blockOf<T>(area: Area, make: (row: number, col: number) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (_unused, c) => make(area.top + r, area.left + c)),
  );
}
