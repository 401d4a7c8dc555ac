import { columnName, type Area } from "../../sheet/address";
import type { CellContent, NewSheet } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { entryOf } from "./enter";
import { rangeOf } from "./frames";
import { BYTES_A_CALL, bytesOf, type Outbox } from "./outbox";
import type { Turn } from "./run";
import { layLook } from "./sheet-look";
import type { ListedSheet } from "./sheets";

/** Cells of a new sheet written in one call. */
const CELLS_A_CALL = 20_000;

/** Puts a sheet behind the others; the one that is shown stays in front. */
export async function addSheet(context: Turn, out: Outbox, { snapshot, look }: NewSheet): Promise<void> {
  await out.room(BYTES_A_CALL);
  const sheet = context.workbook.worksheets.add(snapshot.name);
  await writeBlock(out, sheet, snapshot);
  await layLook(out, sheet, snapshot, look);
  for (const area of snapshot.merges) {
    await out.room(BYTES_A_CALL);
    rangeOf(sheet, area).merge(false);
  }
  await out.room(BYTES_A_CALL * (2 + snapshot.hiddenRows.length + snapshot.hiddenColumns.length));
  for (const row of snapshot.hiddenRows) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
  for (const col of snapshot.hiddenColumns)
    sheet.getRange(`${columnName(col)}:${columnName(col)}`).columnHidden = true;
  if (snapshot.visible !== "visible")
    sheet.visibility = snapshot.visible === "hidden" ? "Hidden" : "VeryHidden";
  if (snapshot.protected) sheet.protection.protect();
}

/** Takes a sheet away; Excel deletes none that is hidden deeply. */
export function removeSheet({ sheet, visible }: ListedSheet): void {
  if (visible === "veryHidden") sheet.visibility = "Hidden";
  sheet.delete();
}

/** The cells of a new sheet with their number formats, which come first: a text cell takes texts as they are. */
async function writeBlock(out: Outbox, sheet: Excel.Worksheet, snapshot: SheetSnapshot): Promise<void> {
  const { origin, values, formulas, numberFormats } = snapshot;
  const width = values[0]?.length ?? 0;
  if (width === 0) return;
  const height = Math.max(1, Math.floor(CELLS_A_CALL / width));
  for (let from = 0; from < values.length; from += height) {
    const rows = values.slice(from, from + height);
    const formats = numberFormats.slice(from, from + height).map((row) => [...row]);
    const entries = rows.map((row, r) =>
      row.map((value, c) => {
        const formula = formulas[from + r]?.[c];
        const content: CellContent = formula ? { formula } : { value };
        return entryOf(content, formats[r]?.[c] ?? "General");
      }),
    );
    await out.room(BYTES_A_CALL + bytesOf(entries) + 2 * bytesOf(formats));
    const top = origin.row + from;
    const area: Area = {
      top,
      left: origin.col,
      bottom: top + rows.length - 1,
      right: origin.col + width - 1,
    };
    const range = rangeOf(sheet, area);
    range.numberFormat = formats;
    range.formulas = entries;
    // Formulas may have taken the format of what they read.
    if (formulas.some((row) => row.some((formula) => formula !== null))) range.numberFormat = formats;
  }
}
