import type { Area } from "../../../../src/sheet/address";
import { areasObject } from "./areas-object";
import { columnProperties, cellProperties, rowProperties } from "./cell-properties";
import { filledCells } from "./cells";
import { excelError } from "./errors";
import { changeFacts, EVENT } from "./events";
import { calculateNow, recalculate } from "./formulas";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import { copyFormats } from "./copy-formats";
import { merge, mergedIn, unmerge } from "./merging";
import type { Sheet } from "./model";
import { does, type Method } from "./objects";
import { placeOf, rangeObject } from "./range-object";
import { select } from "./selection";
import { closeGap, openGap } from "./shifting";

/** The methods of a range that do something, or read something of its own. */
export function rangeMethods(machine: Machine, id: string, area: Area): Record<string, Method> {
  const sheet = () => sheetOf(machine, id);
  return {
    ...cellProperties(machine, id, area),
    ...rowProperties(machine, id, area),
    ...columnProperties(machine, id, area),
    Select: does(() => {
      machine.drawFocus();
      select(machine, sheet(), area);
    }),
    Clear: does((applyTo) => clear(machine, sheet(), area, String(applyTo ?? "All"))),
    Merge: does((across) => {
      refuseProtected(sheet());
      merge(sheet(), area, across === true);
      recalculate(machine.book);
    }, 2),
    Unmerge: does(() => {
      refuseProtected(sheet());
      unmerge(sheet(), area);
    }, 2),
    GetMergedAreasOrNullObject: does(() => {
      const areas = mergedIn(sheet(), area, machine.faults.mergesByTopLeft !== false);
      return areas.length === 0 ? null : areasObject(machine, id, areas);
    }, 13),
    CopyFrom: does((source, type, skipsBlanks, transposes) => {
      const from = placeOf(machine, id, source);
      if (type !== "Formats" || skipsBlanks === true || transposes === true)
        throw excelError("NotInDouble", "The in-memory Excel copies formats only.");
      refuseProtected(sheet(), "allowFormatCells");
      copyFormats(sheetOf(machine, from.sheet), from.areas[0]!, sheet(), area);
      machine.events.tell(EVENT.formatChanged, sheet(), changeFacts(area, "addin", machine.version));
      machine.events.tell(EVENT.changed, sheet(), changeFacts(area, "addin", machine.version));
    }, 9),
    Insert: does((shift) => {
      openGap(machine, sheet(), area, shift === "Right" ? "right" : "down", "addin");
      return rangeObject(machine, id, area);
    }),
    Delete: does((shift) => closeGap(machine, sheet(), area, shift === "Left" ? "left" : "up", "addin")),
    Calculate: does(() => calculateNow(machine.book), 6),
    // The library asks for this before it writes a large block in slices.
    _ValidateArraySize: does((rows, columns) => {
      const fits = rows === area.bottom - area.top + 1 && columns === area.right - area.left + 1;
      if (!fits) throw excelError("InvalidArgument");
    }, 3),
  };
}

function clear(machine: Machine, sheet: Sheet, area: Area, what: string): void {
  refuseProtected(sheet, what === "Formats" ? "allowFormatCells" : undefined);
  for (const [, , cell] of filledCells(sheet, area)) {
    if (what !== "Formats") {
      cell.value = null;
      cell.formula = null;
    }
    if (what === "All" || what === "Formats") {
      cell.numberFormat = "General";
      cell.look = {};
    }
  }
  if (what === "All" || what === "Formats") unmerge(sheet, area);
  recalculate(machine.book);
  machine.events.tell(EVENT.changed, sheet, changeFacts(area, "addin", machine.version));
}
