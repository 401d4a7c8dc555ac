import type { Area } from "../../../../src/sheet/address";
import { localAddress } from "./addresses";
import { excelError } from "./errors";
import { EVENT } from "./events";
import type { Machine } from "./machine";
import type { Sheet } from "./model";

/** Brings a sheet to the front; a hidden one cannot be. */
export function activate(machine: Machine, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") throw excelError("InvalidOperation");
  const { book } = machine;
  if (book.active === sheet.id) return;
  machine.events.tell(EVENT.deactivated, { id: book.active });
  book.active = sheet.id;
  machine.events.tell(EVENT.activated, sheet);
}

/** Documented of Range.select and RangeAreas.select: it selects the range, and its sheet becomes the active one. */
export function select(machine: Machine, sheet: Sheet, ...areas: readonly Area[]): void {
  activate(machine, sheet);
  const address = areas.map(localAddress).join(",");
  if (sheet.selected.map(localAddress).join(",") === address) return;
  sheet.selected = areas;
  machine.events.tell(EVENT.selectionChanged, sheet, { address });
}
