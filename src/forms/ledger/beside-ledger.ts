import type { Ledger } from "../../model/ledger";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { isBlank } from "./ledger-rows";

/** The rows of a sheet above and below its ledger, where anything stands in them, as sheets of their own. */
export function besideLedger(sheet: SheetSnapshot, { source, end }: Ledger): readonly SheetSnapshot[] {
  const { row: top } = sheet.origin;
  return [rowsOf(sheet, top, source.area.top), rowsOf(sheet, end, top + sheet.values.length)].filter(
    ({ values }) => values.some((row) => !row.every(isBlank)),
  );
}

function rowsOf(sheet: SheetSnapshot, from: number, to: number): SheetSnapshot {
  const start = from - sheet.origin.row;
  const stop = to - sheet.origin.row;
  return {
    ...sheet,
    origin: { row: from, col: sheet.origin.col },
    values: sheet.values.slice(start, stop),
    formulas: sheet.formulas.slice(start, stop),
    numberFormats: sheet.numberFormats.slice(start, stop),
    merges: sheet.merges.filter((area) => area.top >= from && area.bottom < to),
  };
}
