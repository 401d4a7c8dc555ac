import { contains, type Area, type Cell } from "./address";
import type { SheetSnapshot } from "./snapshot";

/** Finds the merged area that a cell belongs to; undefined for a cell on its own. */
export type MergeLookup = (cell: Cell) => Area | undefined;

/** An index over a sheet's merges by row, so that a look-up does not pass over all of them. */
export function mergeLookup(sheet: SheetSnapshot): MergeLookup {
  const byRow = new Map<number, Area[]>();
  for (const area of sheet.merges) {
    // A merge over a whole column is kept to the rows that were read.
    const bottom = Math.min(area.bottom, sheet.origin.row + sheet.values.length);
    for (let row = area.top; row <= bottom; row++) {
      const areas = byRow.get(row);
      if (areas) areas.push(area);
      else byRow.set(row, [area]);
    }
  }
  return (cell) => byRow.get(cell.row)?.find((area) => contains(area, cell));
}
