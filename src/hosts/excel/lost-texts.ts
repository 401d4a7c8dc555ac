import { contains } from "../../sheet/address";
import type { NewSheet } from "../../sheet/edit";
import { formatAt, formulaAt, valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import { textChanged } from "./changes";
import { outbox } from "./outbox";
import type { Turn } from "./run";
import type { ListedSheet } from "./sheets";
import { writeTextsOtherwise, type CellToWrite } from "./write-cells";

/** Writes texts of new sheets in the other way where Excel has made something else of them; whether there were any. */
export async function writeLostTexts(
  context: Turn,
  sheets: readonly ListedSheet[],
  added: readonly NewSheet[],
  read: readonly SheetSnapshot[],
): Promise<boolean> {
  const lost = added.map(({ snapshot }, index) => lostTexts(snapshot, read[index]!));
  if (lost.every((cells) => cells.length === 0)) return false;
  // What is protected by now cannot be written once more.
  if (lost.some((cells, index) => cells.length > 0 && sheets[index]!.protected)) throw textChanged();
  const out = outbox(context);
  for (const [index, cells] of lost.entries()) await writeTextsOtherwise(out, sheets[index]!.sheet, cells);
  await out.send();
  return true;
}

/** Whether every text of a new sheet reads as it was to be. */
export function keepsTexts({ snapshot }: NewSheet, read: SheetSnapshot): boolean {
  return lostTexts(snapshot, read).length === 0;
}

/** The cells that were to hold a text and hold something else; cells under a merged area hold nothing. */
function lostTexts(wanted: SheetSnapshot, read: SheetSnapshot): CellToWrite[] {
  if (read.unread) return [];
  const { origin, values, formulas, merges } = wanted;
  return values.flatMap((row, r) =>
    row.flatMap((value, c): CellToWrite[] => {
      if (typeof value !== "string" || value === "" || formulas[r]?.[c]) return [];
      const cell = { row: origin.row + r, col: origin.col + c };
      if (valueAt(read, cell) === value && formulaAt(read, cell) === null) return [];
      const area = merges.find((each) => contains(each, cell));
      if (area && (area.top !== cell.row || area.left !== cell.col)) return [];
      return [{ ...cell, content: { value }, numberFormat: formatAt(wanted, cell) }];
    }),
  );
}
