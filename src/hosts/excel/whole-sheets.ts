import { toAreas } from "../../sheet/areas";
import type { NewSheet } from "../../sheet/edit";
import { formatAt, type SheetSnapshot } from "../../sheet/snapshot";
import { rangeOf } from "./frames";
import { columnsOf, rowsOf, runsOf } from "./lines";
import { BYTES_A_CALL, bytesOf, type Outbox } from "./outbox";
import type { Turn } from "./run";
import { layLook } from "./sheet-look";
import type { ListedSheet } from "./sheets";
import { writeCells, type CellToWrite } from "./write-cells";

/** Puts a sheet behind the others, open and in sight as yet; the one that is shown stays in front. */
export async function addSheet(context: Turn, out: Outbox, { snapshot, look }: NewSheet): Promise<void> {
  await out.room(BYTES_A_CALL);
  const sheet = context.workbook.worksheets.add(snapshot.name);
  await writeBlock(out, sheet, snapshot);
  await layLook(out, sheet, snapshot, look);
  for (const area of snapshot.merges) {
    await out.room(BYTES_A_CALL);
    rangeOf(sheet, area).merge(false);
  }
  for (const { from, to } of runsOf(hidden(snapshot.hiddenRows))) {
    await out.room(BYTES_A_CALL);
    rowsOf(sheet, from, to).rowHidden = true;
  }
  for (const { from, to } of runsOf(hidden(snapshot.hiddenColumns))) {
    await out.room(BYTES_A_CALL);
    columnsOf(sheet, from, to).columnHidden = true;
  }
}

function hidden(lines: readonly number[]): [line: number, isHidden: true][] {
  return lines.map((line) => [line, true]);
}

/** Hides and protects a new sheet as it is to be, once nothing more is written on it. */
export function closeSheet({ workbook }: Turn, { snapshot }: NewSheet): void {
  const { name, visible } = snapshot;
  if (visible === "visible" && !snapshot.protected) return;
  const sheet = workbook.worksheets.getItem(name);
  if (visible !== "visible") sheet.visibility = visible === "hidden" ? "Hidden" : "VeryHidden";
  if (snapshot.protected) sheet.protection.protect();
}

/** Takes a sheet away; Excel deletes none that is hidden deeply. */
export function removeSheet({ sheet, visible }: ListedSheet): void {
  if (visible === "veryHidden") sheet.visibility = "Hidden";
  sheet.delete();
}

/** The cells of a new sheet with their number formats, which come first: a text cell takes texts as they are. */
async function writeBlock(out: Outbox, sheet: Excel.Worksheet, snapshot: SheetSnapshot): Promise<void> {
  const { origin, values, formulas } = snapshot;
  const cells = values.flatMap((row, r) =>
    row.map((value, c): CellToWrite => {
      const cell = { row: origin.row + r, col: origin.col + c };
      const formula = formulas[r]?.[c];
      return { ...cell, content: formula ? { formula } : { value }, numberFormat: formatAt(snapshot, cell) };
    }),
  );
  for (const [format, formatted] of byFormat(cells)) {
    for (const area of toAreas(formatted, [])) {
      const rows = new Array(area.bottom - area.top + 1).fill(
        new Array(area.right - area.left + 1).fill(format),
      );
      await out.room(BYTES_A_CALL + bytesOf(rows));
      rangeOf(sheet, area).numberFormat = rows;
    }
  }
  await writeCells(out, sheet, cells);
}

/** The cells of each number format but General, which new cells have. */
function byFormat(cells: readonly CellToWrite[]): Map<string, CellToWrite[]> {
  const groups = new Map<string, CellToWrite[]>();
  for (const cell of cells) {
    if (cell.numberFormat === "General") continue;
    const group = groups.get(cell.numberFormat);
    if (group) group.push(cell);
    else groups.set(cell.numberFormat, [cell]);
  }
  return groups;
}
