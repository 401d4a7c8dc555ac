import type { Area } from "../../../../src/sheet/address";
import { fullAddress } from "./addresses";
import { countOf } from "./cells";
import { excelError } from "./errors";
import { formatObject } from "./format-object";
import { sheetOf, type Machine } from "./machine";
import { does, leads, reads, type HostObject } from "./objects";
import { rangeObject } from "./range-object";
import { rulesObject } from "./rules-object";
import { select } from "./selection";
import { toSheet } from "./sheets-object";
import { validationObject } from "./validation-object";

/** Several rectangles of one sheet. */
export function areasObject(machine: Machine, sheet: string, areas: readonly Area[]): HostObject {
  const address = () => areas.map((each) => fullAddress(sheetOf(machine, sheet), each)).join(",");
  const all = (name: string, ...args: readonly unknown[]) => {
    for (const each of areas) rangeObject(machine, sheet, each).methods![name]!.call(...args);
  };
  return {
    kind: "RangeAreas",
    place: () => ({ sheet, areas }),
    scalars: {
      Address: reads(address, 9),
      AreaCount: reads(() => areas.length, 9),
      CellCount: reads(() => areas.reduce((sum, each) => sum + countOf(each), 0), 9),
    },
    links: {
      Areas: leads(() => rangesObject(machine, sheet, areas), 9),
      Format: leads(() => formatObject(machine, { sheet, areas }), 9),
      ConditionalFormats: leads(() => rulesObject(machine, { sheet, areas }), 9),
      DataValidation: leads(() => validationObject(machine, { sheet, areas }), 9),
      Worksheet: toSheet(machine, sheet),
    },
    methods: {
      Clear: does((applyTo) => all("Clear", applyTo), 9),
      Select: does(() => select(machine, sheetOf(machine, sheet), ...areas), 18),
      Calculate: does(() => all("Calculate"), 9),
    },
  };
}

function rangesObject(machine: Machine, sheet: string, areas: readonly Area[]): HostObject {
  return {
    kind: "RangeCollection",
    items: () => areas.map((each) => rangeObject(machine, sheet, each)),
    methods: {
      GetCount: does(() => areas.length, 9),
      GetItemAt: does((index) => {
        const area = areas[Number(index)];
        if (!area) throw excelError("ItemNotFound");
        return rangeObject(machine, sheet, area);
      }, 9),
    },
  };
}
