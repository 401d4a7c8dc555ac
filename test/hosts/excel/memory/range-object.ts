import type { Area } from "../../../../src/sheet/address";
import { areasOf, fullAddress } from "./addresses";
import { countOf } from "./cells";
import { formatObject } from "./format-object";
import { sheetOf, type Machine } from "./machine";
import { WHOLE_SHEET } from "./model";
import { isHostObject, leads, reads, type HostObject, type Place } from "./objects";
import { contentScalars } from "./range-content";
import { hiddenScalars } from "./range-hidden";
import { linkScalar } from "./range-link";
import { rangeMethods } from "./range-methods";
import { rangeSteps } from "./range-steps";
import { rulesObject } from "./rules-object";
import { toSheet } from "./sheets-object";
import { validationObject } from "./validation-object";

/** A rectangle of cells. */
export function rangeObject(machine: Machine, sheet: string, area: Area): HostObject {
  const owner = () => sheetOf(machine, sheet);
  const { top, left, bottom, right } = area;
  // Documented: -1 where the count exceeds 2^31-1.
  const cells = countOf(area) > 2 ** 31 - 1 ? -1 : countOf(area);
  return {
    kind: "Range",
    place: () => ({ sheet, areas: [area] }),
    scalars: {
      Address: reads(() => fullAddress(owner(), area)),
      AddressLocal: reads(() => fullAddress(owner(), area)),
      CellCount: reads(() => cells),
      RowCount: reads(() => bottom - top + 1),
      ColumnCount: reads(() => right - left + 1),
      RowIndex: reads(() => top),
      ColumnIndex: reads(() => left),
      IsEntireRow: reads(() => left === 0 && right === WHOLE_SHEET.right, 7),
      IsEntireColumn: reads(() => top === 0 && bottom === WHOLE_SHEET.bottom, 7),
      ...contentScalars(machine, sheet, area),
      ...hiddenScalars(machine, sheet, area),
      Hyperlink: linkScalar(machine, sheet, area),
    },
    links: {
      Format: leads(() => formatObject(machine, { sheet, areas: [area] })),
      Worksheet: toSheet(machine, sheet),
      ConditionalFormats: leads(() => rulesObject(machine, { sheet, areas: [area] }), 6),
      DataValidation: leads(() => validationObject(machine, { sheet, areas: [area] }), 8),
    },
    methods: {
      ...rangeSteps(machine, sheet, area),
      ...rangeMethods(machine, sheet, area),
    },
  };
}

/** The cells that an argument means, be it a range or an address. */
export function placeOf(machine: Machine, sheet: string, argument: unknown): Place {
  if (isHostObject(argument) && argument.place) return argument.place();
  return { sheet, areas: areasOf(sheetOf(machine, sheet), argument) };
}
