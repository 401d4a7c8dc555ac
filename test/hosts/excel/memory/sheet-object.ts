import { areaOf, areasOf } from "./addresses";
import { areasObject } from "./areas-object";
import { isOnSheet, usedArea } from "./cells";
import { excelError } from "./errors";
import { EVENT } from "./events";
import { calculateNow, recalculate } from "./formulas";
import { sheetOf, type Machine } from "./machine";
import { WHOLE_SHEET, type Sheet } from "./model";
import { does, holds, leads, reads, type HostObject } from "./objects";
import { chartsObject } from "./charts-object";
import { commentsObject } from "./comments-object";
import { notesObject } from "./notes-object";
import { pageLayoutObject } from "./page-layout-object";
import { protectionObject } from "./protection-object";
import { rangeObject } from "./range-object";
import { activate } from "./selection";
import { refuseName, registrations } from "./sheets-object";

/** A sheet. */
export function sheetObject(machine: Machine, id: string): HostObject {
  const sheet = () => sheetOf(machine, id);
  const position = () => machine.book.sheets.indexOf(sheet());
  // Reaching a sheet that has gone fails at once.
  sheet();
  const used = (valuesOnly: unknown) => {
    const area = usedArea(sheet(), WHOLE_SHEET, valuesOnly === true);
    return area && rangeObject(machine, id, area);
  };
  return {
    kind: "Worksheet",
    id,
    scalars: {
      Id: reads(() => id),
      Name: holds(
        () => sheet().name,
        (value) => rename(machine, sheet(), String(value)),
      ),
      Position: holds(position, (value) => move(machine, sheet(), Number(value))),
      Visibility: holds(
        () => sheet().visibility,
        (value) => show(machine, sheet(), value),
      ),
    },
    links: {
      Protection: leads(() => protectionObject(machine, id), 2),
      Comments: leads(() => commentsObject(machine, id), 10),
      Notes: leads(() => notesObject(machine, id), 18),
      Charts: leads(() => chartsObject(machine, id)),
      PageLayout: leads(() => pageLayoutObject(machine, id), 9),
    },
    methods: {
      Activate: does(() => {
        machine.drawFocus();
        activate(machine, sheet());
      }),
      Calculate: does(() => calculateNow(machine.book), 6),
      Delete: does(() => remove(machine, sheet())),
      GetRange: does((address) => rangeObject(machine, id, areaOf(sheet(), address))),
      GetRanges: does((address) => areasObject(machine, id, areasOf(sheet(), address)), 9),
      GetCell: does((row, col) => byIndexes(machine, id, row, col, 1, 1)),
      GetRangeByIndexes: does((...at) => byIndexes(machine, id, ...at), 7),
      // Documented: of an empty sheet it is the top left cell.
      GetUsedRange: does((valuesOnly) => used(valuesOnly) ?? byIndexes(machine, id, 0, 0, 1, 1)),
      GetUsedRangeOrNullObject: does(used, 4),
      _GetSheetById: does((other) => sheetObject(machine, String(other)), 7),
      ...registrations(machine, id),
    },
  };
}

function byIndexes(machine: Machine, id: string, ...at: readonly unknown[]): HostObject {
  const [top, left, height, width] = at.map(Number) as [number, number, number, number];
  const area = { top, left, bottom: top + height - 1, right: left + width - 1 };
  if (!isOnSheet(area)) throw excelError("InvalidArgument");
  return rangeObject(machine, id, area);
}

/** Documented of the workbook's protection: sheets can then be neither added nor taken away, moved, hidden or renamed. */
function refuseFixed({ book }: Machine): void {
  if (book.protected) throw excelError("AccessDenied");
}

function rename(machine: Machine, sheet: Sheet, name: string): void {
  refuseFixed(machine);
  refuseName(machine, name, sheet);
  const nameBefore = sheet.name;
  sheet.name = name;
  machine.events.tell(EVENT.nameChanged, sheet, { nameBefore, nameAfter: name, source: "Local" });
}

function move(machine: Machine, sheet: Sheet, to: number): void {
  refuseFixed(machine);
  const { sheets } = machine.book;
  if (!(to >= 0 && to < sheets.length)) throw excelError("InvalidArgument");
  const positionBefore = sheets.indexOf(sheet);
  sheets.splice(to, 0, ...sheets.splice(positionBefore, 1));
  machine.events.tell(EVENT.moved, sheet, { positionBefore, positionAfter: to, source: "Local" });
}

function show(machine: Machine, sheet: Sheet, value: unknown): void {
  refuseFixed(machine);
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
    throw excelError("InvalidArgument");
  if (value !== "Visible") leave(machine, sheet);
  sheet.visibility = value;
}

function remove(machine: Machine, sheet: Sheet): void {
  refuseFixed(machine);
  // Documented of delete: a very hidden sheet must be shown first; the last visible sheet cannot go.
  if (sheet.visibility === "VeryHidden") throw excelError("InvalidOperation");
  leave(machine, sheet);
  machine.book.sheets.splice(machine.book.sheets.indexOf(sheet), 1);
  recalculate(machine.book);
  machine.events.tell(EVENT.deleted, sheet, { source: "Local" });
}

/** Makes another sheet active where this one was, if one is left to see. */
function leave(machine: Machine, sheet: Sheet): void {
  const others = machine.book.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
  if (others.length === 0) throw excelError("InvalidOperation");
  if (machine.book.active === sheet.id) activate(machine, others.at(-1)!);
}
