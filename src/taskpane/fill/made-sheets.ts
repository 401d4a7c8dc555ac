import type { Area } from "../../sheet/address";
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../../sheet/snapshot";
import type { FormSheet, Pending } from "../../templates/form-sheet";

/** What of a new table still waits for the user, at the cells where it stands by now; undefined where the table is gone. */
export function stillPending(
  { sheet: { snapshot }, pending }: FormSheet,
  workbook: WorkbookSnapshot,
): readonly Pending[] | undefined {
  const now = workbook.sheets.find(({ name }) => name === snapshot.name);
  if (!now) return undefined;
  const rows = new Map<number, number>();
  const rowOf = (row: number): number => {
    const known = rows.get(row) ?? rowNow(snapshot, now, row);
    rows.set(row, known);
    return known;
  };
  return pending.flatMap(({ at, label }) => {
    const place = { ...at, sheet: now.name, row: rowOf(at.row) };
    const value = valueAt(now, place);
    const isOpen = value === null || value === "" || value === valueAt(snapshot, at);
    return isOpen ? [{ at: place, label }] : [];
  });
}

/** Where a row went as rows came or went above it: among the rows it can be, the one most like it. */
function rowNow(before: SheetSnapshot, now: SheetSnapshot, row: number): number {
  const grown = heightOf(now) - heightOf(before);
  let best = row;
  let most = likeness(before, row, now, row);
  for (
    let shift = Math.sign(grown);
    shift !== 0 && Math.abs(shift) <= Math.abs(grown);
    shift += Math.sign(grown)
  ) {
    const like = likeness(before, row, now, row + shift);
    if (like > most) [best, most] = [row + shift, like];
  }
  return best;
}

/** How many cells of two rows say the same. */
function likeness(before: SheetSnapshot, old: number, now: SheetSnapshot, row: number): number {
  const { left, right } = columnsOf(before);
  let count = 0;
  for (let col = left; col <= right; col++) {
    const value = valueAt(before, { row: old, col });
    if (value !== null && value !== "" && value === valueAt(now, { row, col })) count++;
  }
  return count;
}

function heightOf({ origin, values }: SheetSnapshot): number {
  return origin.row + values.length;
}

function columnsOf({ origin, values }: SheetSnapshot): Pick<Area, "left" | "right"> {
  return { left: origin.col, right: origin.col + (values[0]?.length ?? 0) - 1 };
}
