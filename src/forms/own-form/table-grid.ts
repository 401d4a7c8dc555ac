import { cellKey, type Area, type CellRef } from "../../sheet/address";
import { displayText } from "../../sheet/display";
import { mergeLookup } from "../../sheet/merges";
import { formatAt, valueAt, type SheetSnapshot } from "../../sheet/snapshot";

/** A cell of a table, or the merged area that it begins; rows and columns as on the sheet. */
export interface GridCell extends Area {
  /** As it is typed; "" where nothing stands in it. */
  readonly text: string;
}

/** A table as cells beside each other, kept to its area. */
export interface TableGrid {
  readonly sheet: string;
  readonly area: Area;
  /** The cells of a row from a column on; one that is merged with the row above shows as that. */
  row(row: number, left: number): readonly GridCell[];
  /** Whether rows of a column are merged with each other. */
  isMergedDown(col: number, from: number): boolean;
}

/** The cells of an area. */
export function tableGrid(snapshot: SheetSnapshot, area: Area): TableGrid {
  const mergeAt = mergeLookup(snapshot);

  function cellAt(row: number, col: number): GridCell {
    const merge = mergeAt({ row, col }) ?? { top: row, left: col, bottom: row, right: col };
    const value = valueAt(snapshot, { row: merge.top, col: merge.left });
    const format = formatAt(snapshot, { row: merge.top, col: merge.left });
    const text = displayText(value, format);
    return {
      top: Math.max(merge.top, area.top),
      left: Math.max(merge.left, area.left),
      bottom: Math.min(merge.bottom, area.bottom),
      right: Math.min(merge.right, area.right),
      text: text.trim() === "" ? "" : text,
    };
  }

  return {
    sheet: snapshot.name,
    area,
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

/** How many columns a cell takes. */
export function widthOf({ left, right }: Area): number {
  return right - left + 1;
}

/** A cell's place as a key. */
export function placeKey(sheet: string, { top, left }: Area): string {
  return cellKey({ sheet, row: top, col: left });
}

/** The same for a place that was read. */
export function readKey(at: CellRef): string {
  return cellKey(at);
}
