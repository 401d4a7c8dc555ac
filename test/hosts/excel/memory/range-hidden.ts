import type { Area } from "../../../../src/sheet/address";
import { EVENT, type Hand } from "./events";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import type { Sheet } from "./model";
import { holds, reads, type Scalar } from "./objects";

/** Which rows and columns of a range are hidden. */
export function hiddenScalars(machine: Machine, id: string, area: Area): Record<string, Scalar> {
  const sheet = () => sheetOf(machine, id);
  const rows = () => part(sheet().hiddenRows, area.top, area.bottom);
  const columns = () => part(sheet().hiddenColumns, area.left, area.right);
  return {
    RowHidden: holds(rows, (value) => hideRowsAs(machine, sheet(), area, value === true, "addin"), 2),
    ColumnHidden: holds(columns, (value) => hideColumnsAs(sheet(), area, value === true), 2),
    Hidden: reads(() => (rows() === true || columns() === true ? true : (rows() ?? columns())), 2),
  };
}

/** Documented: true when all are hidden, false when none is, null when some are. */
function part(hidden: ReadonlySet<number>, from: number, to: number): boolean | null {
  const count = [...hidden].filter((each) => each >= from && each <= to).length;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

/** Hides or shows rows; onRowHiddenChanged tells of it, onChanged does not. */
export function hideRowsAs(machine: Machine, sheet: Sheet, area: Area, hide: boolean, hand: Hand): void {
  if (hand === "addin") refuseProtected(sheet, "allowFormatRows");
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (hide) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
  machine.events.tell(EVENT.rowHiddenChanged, sheet, {
    address: `${area.top + 1}:${area.bottom + 1}`,
    changeType: hide ? "Hidden" : "Unhidden",
    source: hand === "coauthor" ? "Remote" : "Local",
  });
}

/** Hides or shows columns; no event tells of it. */
export function hideColumnsAs(sheet: Sheet, area: Area, hide: boolean): void {
  refuseProtected(sheet, "allowFormatColumns");
  for (let col = area.left; col <= area.right; col += 1) {
    if (hide) sheet.hiddenColumns.add(col);
    else sheet.hiddenColumns.delete(col);
  }
}
