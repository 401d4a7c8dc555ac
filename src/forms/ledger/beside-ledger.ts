import type { Ledger } from "../../model/ledger";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { isBlank } from "./ledger-rows";
import { rowsOf } from "./rows-of";

/** What stands above and below the ledger of a sheet, as sheets of their own; undefined where nothing does. */
export function besideLedger(
  sheet: SheetSnapshot,
  { source, end }: Ledger,
): { readonly above: SheetSnapshot | undefined; readonly below: SheetSnapshot | undefined } {
  const { row: top } = sheet.origin;
  const above = rowsOf(sheet, top, source.area.top);
  const below = rowsOf(sheet, end, Math.max(end, top + sheet.values.length));
  return { above: isUsed(above) ? above : undefined, below: isUsed(below) ? below : undefined };
}

function isUsed({ values }: SheetSnapshot): boolean {
  return values.some((row) => !row.every(isBlank));
}
