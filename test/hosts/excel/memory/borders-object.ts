import type { Area } from "../../../../src/sheet/address";
import { excelError } from "./errors";
import { dressAs } from "./format-object";
import { commonLook, PLAIN_BORDER } from "./looks";
import { sheetOf, type Machine } from "./machine";
import { does, holds, reads, type HostObject, type Place } from "./objects";

/** The sides of a range: which of its cells bear them, and on which of their own sides. */
const SIDES: Readonly<Record<string, (area: Area) => readonly [area: Area, side: string]>> = {
  EdgeTop: (area) => [{ ...area, bottom: area.top }, "EdgeTop"],
  EdgeBottom: (area) => [{ ...area, top: area.bottom }, "EdgeBottom"],
  EdgeLeft: (area) => [{ ...area, right: area.left }, "EdgeLeft"],
  EdgeRight: (area) => [{ ...area, left: area.right }, "EdgeRight"],
  InsideHorizontal: (area) => [{ ...area, bottom: area.bottom - 1 }, "EdgeBottom"],
  InsideVertical: (area) => [{ ...area, right: area.right - 1 }, "EdgeRight"],
  DiagonalDown: (area) => [area, "DiagonalDown"],
  DiagonalUp: (area) => [area, "DiagonalUp"],
};

/** The borders of a range. */
export function bordersObject(machine: Machine, place: Place): HostObject {
  const border = (side: unknown): HostObject => {
    const bearers = SIDES[String(side)];
    if (!bearers) throw excelError("InvalidArgument");
    return borderObject(machine, place, String(side), bearers);
  };
  return {
    kind: "RangeBorderCollection",
    scalars: { Count: reads(() => Object.keys(SIDES).length) },
    items: () => Object.keys(SIDES).map(border),
    item: border,
    methods: {
      GetItemAt: does((index) => border(Object.keys(SIDES)[Number(index)])),
    },
  };
}

function borderObject(
  machine: Machine,
  place: Place,
  side: string,
  bearers: (area: Area) => readonly [area: Area, side: string],
): HostObject {
  const found = place.areas
    .map(bearers)
    .filter(([area]) => area.top <= area.bottom && area.left <= area.right);
  const areas = found.map(([area]) => area);
  const path = (name: string) => `borders/${bearers(place.areas[0]!)[1]}/${name}`;
  const look = (name: string) =>
    holds(
      () => commonLook(sheetOf(machine, place.sheet), areas, path(name), PLAIN_BORDER[name]),
      (value) => dressAs(machine, place, areas, path(name), value),
    );
  return {
    kind: "RangeBorder",
    id: side,
    scalars: {
      SideIndex: reads(() => side),
      Style: look("style"),
      Color: look("color"),
      Weight: look("weight"),
    },
  };
}
