import { finish } from "../../model/steps";
import type { NewSheet } from "../../sheet/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import { refreshSheets } from "./refresh-sheets";
import type { SheetRefresh } from "./sheet-refresh";

/**
 * Brings a sheet that was made up to date with what would be made now; `last` is the fingerprint of what was made.
 * Whatever the user put beside it, between its rows and below it stays.
 */
export function refreshSheet(
  now: SheetSnapshot,
  fresh: NewSheet,
  last = "",
  workbook: WorkbookSnapshot = { name: "", sheets: [now] },
): SheetRefresh {
  return finish(refreshSheets(workbook, [{ now, fresh, last }]))[0]!;
}
