import { EVENT } from "./events";
import { recalculate } from "./formulas";
import type { Machine } from "./machine";
import { addSheet, type Sheet } from "./model";
import { activate } from "./selection";

/** What a user does with whole sheets. */
export interface SheetActs {
  rename(sheet: string, name: string): void;
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  hideSheet(name: string): void;
  protect(sheet: string): void;
}

const LOCAL = { source: "Local" };

/** The part of a user's hand that moves sheets. */
export function sheetActs(
  machine: Machine,
  sheetNamed: (name: string) => Sheet,
  remember: () => void,
): SheetActs {
  const { events } = machine;
  const leave = (sheet: Sheet) => {
    const other = machine.book.sheets.find((each) => each !== sheet && each.visibility === "Visible");
    if (!other) throw new Error("the last sheet that is shown stays");
    if (machine.book.active === sheet.id) activate(machine, other);
  };
  return {
    rename(name, nameAfter) {
      remember();
      const sheet = sheetNamed(name);
      sheet.name = nameAfter;
      events.tell(EVENT.nameChanged, sheet, { nameBefore: name, nameAfter, ...LOCAL });
    },
    addSheet(name) {
      remember();
      events.tell(EVENT.added, addSheet(machine.book, name), LOCAL);
    },
    deleteSheet(name) {
      const sheet = sheetNamed(name);
      leave(sheet);
      machine.book.sheets.splice(machine.book.sheets.indexOf(sheet), 1);
      recalculate(machine.book);
      events.tell(EVENT.deleted, sheet, LOCAL);
    },
    hideSheet(name) {
      const sheet = sheetNamed(name);
      leave(sheet);
      sheet.visibility = "Hidden";
      const facts = { visibilityBefore: "Visible", visibilityAfter: "Hidden", ...LOCAL };
      events.tell(EVENT.visibilityChanged, sheet, facts);
    },
    protect(name) {
      const sheet = sheetNamed(name);
      sheet.protection = { options: {}, password: "" };
      events.tell(EVENT.protectionChanged, sheet, { isProtected: true, ...LOCAL });
    },
  };
}
