import { cellKey, type Area } from "../../sheet/address";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { tokenise, type TokenSheet } from "../tokens";

/** A cell of a table, or the merged area that it begins; rows and columns as on the sheet. */
export interface GridCell extends Area {
  /** As it is typed; "" where nothing stands in it. */
  readonly text: string;
}

/** A table as cells beside each other, kept to its area. */
export interface TableGrid {
  readonly sheet: string;
  readonly area: Area;
  /** Whether any text goes over several rows. */
  readonly isMerged: boolean;
  /** The cells of a row from a column on; one that is merged with the row above shows as that. */
  row(row: number, left: number): readonly GridCell[];
  /** Whether rows of a column are merged with each other. */
  isMergedDown(col: number, from: number): boolean;
}

/** The cells of an area; what was merged and taken apart counts as merged, as it does for the reader. */
export function tableGrid(snapshot: SheetSnapshot, area: Area): TableGrid {
  const sheet = tokenise(snapshot);
  const held = heldCells(sheet, area);
  const isMerged = [...held.values()].some(({ top, bottom }) => bottom > top);

  function cellAt(row: number, col: number): GridCell {
    const token = held.get(keyOf(row, col));
    const own = token ?? sheet.mergeAt({ row, col }) ?? { top: row, left: col, bottom: row, right: col };
    return {
      top: Math.max(own.top, area.top),
      left: Math.max(own.left, area.left),
      bottom: Math.min(own.bottom, area.bottom),
      right: Math.min(own.right, area.right),
      text: token?.text ?? "",
    };
  }

  return {
    sheet: snapshot.name,
    area,
    isMerged,
    row(row, left) {
      const cells: GridCell[] = [];
      for (let col = left; col <= area.right; col = cells.at(-1)!.right + 1) cells.push(cellAt(row, col));
      return cells;
    },
    isMergedDown(col, from) {
      for (let row = from; row <= area.bottom; row++) {
        const { top, bottom } = cellAt(row, col);
        if (top >= from && bottom > top) return true;
      }
      return false;
    },
  };
}

/** The texts of an area by each cell that they take. */
function heldCells(sheet: TokenSheet, area: Area): Map<string, GridCell> {
  const held = new Map<string, GridCell>();
  for (let row = area.top; row <= area.bottom; row++)
    for (const { col: left, right, bottom, text } of sheet.row(row))
      for (let at = row; at <= bottom; at++)
        for (let col = left; col <= right; col++)
          held.set(keyOf(at, col), { top: row, left, bottom, right, text });
  return held;
}

function keyOf(row: number, col: number): string {
  return `${row}:${col}`;
}

/** How many columns a cell takes. */
export function widthOf({ left, right }: Area): number {
  return right - left + 1;
}

/** A cell's place as a key. */
export function placeKey(sheet: string, { top, left }: Area): string {
  return cellKey({ sheet, row: top, col: left });
}
