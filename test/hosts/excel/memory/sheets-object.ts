import { excelError } from "./errors";
import { EVENT } from "./events";
import type { Machine } from "./machine";
import { addSheet, type Sheet } from "./model";
import { does, leads, type HostObject, type Method } from "./objects";
import { sheetObject } from "./sheet-object";

/** The sheets of the workbook, in tab order. */
export function sheetsObject(machine: Machine): HostObject {
  const sheets = () => machine.book.sheets;
  const find = (key: unknown) => {
    // Documented: by name or by id. Excel does not mind the case of names.
    const wanted = String(key).toLowerCase();
    const found = sheets().find((each) => each.id === key || each.name.toLowerCase() === wanted);
    return found ? sheetObject(machine, found.id) : null;
  };
  const seen = (visibleOnly: unknown) =>
    visibleOnly === true ? sheets().filter((each) => each.visibility === "Visible") : sheets();
  return {
    kind: "WorksheetCollection",
    items: () => sheets().map((each) => sheetObject(machine, each.id)),
    item(key) {
      const found = find(key);
      if (!found) throw excelError("ItemNotFound");
      return found;
    },
    methods: {
      Add: does((name) => sheetObject(machine, added(machine, name).id)),
      GetActiveWorksheet: does(() => sheetObject(machine, machine.book.active)),
      GetCount: does((visibleOnly) => seen(visibleOnly).length, 4),
      GetFirst: does((visibleOnly) => sheetObject(machine, seen(visibleOnly)[0]!.id), 5),
      GetLast: does((visibleOnly) => sheetObject(machine, seen(visibleOnly).at(-1)!.id), 5),
      GetItemOrNullObject: does(find, 4),
      ...registrations(machine, "Workbook"),
    },
  };
}

/** Documented of worksheets.add: the sheet goes to the end and is not activated. */
function added(machine: Machine, name: unknown): Sheet {
  const { book } = machine;
  if (book.protected) throw excelError("AccessDenied");
  const wanted = typeof name === "string" && name !== "" ? name : freeName(machine);
  refuseName(machine, wanted);
  const sheet = addSheet(book, wanted);
  machine.events.tell(EVENT.added, sheet, { source: "Local" });
  return sheet;
}

function freeName(machine: Machine): string {
  const taken = new Set(machine.book.sheets.map((each) => each.name));
  let number = machine.book.sheets.length + 1;
  while (taken.has(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Refuses a name that is taken, too long, or has a character that sheets cannot have. */
export function refuseName(machine: Machine, name: string, but?: Sheet): void {
  const same = (each: Sheet) => each !== but && each.name.toLowerCase() === name.toLowerCase();
  if (machine.book.sheets.some(same)) throw excelError("ItemAlreadyExists");
  if (name.length > 31 || name === "" || /[\\/?*:[\]]/.test(name)) throw excelError("InvalidArgument");
}

/** The hidden methods by which the library registers for events of a sheet, or of all. */
export function registrations(machine: Machine, target: string): Record<string, Method> {
  const events: Record<string, readonly [event: number, since: number]> = {
    DataChangedEvent: [EVENT.changed, target === "Workbook" ? 9 : 7],
    ActivatedEvent: [EVENT.activated, 7],
    DeactivatedEvent: [EVENT.deactivated, 7],
    AddedEvent: [EVENT.added, 7],
    DeletedEvent: [EVENT.deleted, 7],
    SelectionChangedEvent: [EVENT.selectionChanged, target === "Workbook" ? 9 : 7],
    FormatChangedEvent: [EVENT.formatChanged, 9],
    RowSortedEvent: [EVENT.rowSorted, 10],
    ColumnSortedEvent: [EVENT.columnSorted, 10],
    RowHiddenChangedEvent: [EVENT.rowHiddenChanged, 11],
    ProtectionChangedEvent: [EVENT.protectionChanged, 14],
    // The library has these from the time before 1.17, when they were for the web alone.
    EventNameChanged: [EVENT.nameChanged, 17],
    EventVisibilityChanged: [EVENT.visibilityChanged, 17],
    EventMoved: [EVENT.moved, 17],
  };
  const methods: Record<string, Method> = {};
  for (const [name, [event, since]] of Object.entries(events)) {
    methods[`_Register${name}`] = does(() => machine.events.register(event, target), since);
    methods[`_Unregister${name}`] = does(() => machine.events.unregister(event, target), since);
  }
  return methods;
}

/** The link from an object back to its sheet. */
export function toSheet(machine: Machine, sheet: string) {
  return leads(() => sheetObject(machine, sheet));
}
