import type { Area } from "../../../../src/sheet/address";
import { boundingArea, commonArea, isOnSheet, usedArea } from "./cells";
import { excelError } from "./errors";
import { sheetOf, type Machine } from "./machine";
import { WHOLE_SHEET } from "./model";
import { does, type HostObject, type Method } from "./objects";
import { placeOf, rangeObject } from "./range-object";

/** The methods of a range that lead to another range. */
export function rangeSteps(machine: Machine, id: string, area: Area): Record<string, Method> {
  const { top, left, bottom, right } = area;
  const to = (found: Area): HostObject => {
    if (!isOnSheet(found)) throw excelError("InvalidArgument");
    return rangeObject(machine, id, found);
  };
  const other = (argument: unknown): Area => {
    const place = placeOf(machine, id, argument);
    if (place.sheet !== id) throw excelError("InvalidArgument");
    return place.areas[0]!;
  };
  const moved = (rows: unknown, cols: unknown, more: readonly [number, number] = [0, 0]) => ({
    top: top + Number(rows),
    left: left + Number(cols),
    bottom: bottom + Number(rows) + more[0],
    right: right + Number(cols) + more[1],
  });
  const row = (at: number) => to({ ...area, top: at, bottom: at });
  const column = (at: number) => to({ ...area, left: at, right: at });
  const used = (valuesOnly: unknown) => {
    const found = usedArea(sheetOf(machine, id), area, valuesOnly === true);
    return found && to(found);
  };
  const common = (argument: unknown) => {
    const found = commonArea(area, other(argument));
    return found && to(found);
  };
  const demand = (found: HostObject | null) => {
    if (!found) throw excelError("ItemNotFound");
    return found;
  };
  return {
    // Documented: the cell may lie outside of the range, as long as it is on the sheet.
    GetCell: does((r, c) =>
      to({ top: top + Number(r), bottom: top + Number(r), left: left + Number(c), right: left + Number(c) }),
    ),
    GetRow: does((r) => row(top + Number(r))),
    GetColumn: does((c) => column(left + Number(c))),
    GetLastRow: does(() => row(bottom)),
    GetLastColumn: does(() => column(right)),
    GetLastCell: does(() => to({ top: bottom, bottom, left: right, right })),
    GetEntireRow: does(() => to({ ...WHOLE_SHEET, top, bottom })),
    GetEntireColumn: does(() => to({ ...WHOLE_SHEET, left, right })),
    GetOffsetRange: does((rows, cols) => to(moved(rows, cols))),
    GetResizedRange: does((rows, cols) => to(moved(0, 0, [Number(rows), Number(cols)])), 3),
    GetAbsoluteResizedRange: does(
      (rows, cols) => to({ top, left, bottom: top + Number(rows) - 1, right: left + Number(cols) - 1 }),
      7,
    ),
    GetBoundingRect: does((argument) => to(boundingArea(area, other(argument)))),
    GetIntersection: does((argument) => demand(common(argument))),
    GetIntersectionOrNullObject: does(common, 4),
    GetUsedRange: does((valuesOnly) => used(valuesOnly) ?? to({ top, left, bottom: top, right: left })),
    GetUsedRangeOrNullObject: does(used, 4),
  };
}
