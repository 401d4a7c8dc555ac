import type { Area } from "../../../../src/sheet/address";
import { fullAddress } from "./addresses";
import { blockOf, cellAt } from "./cells";
import { excelError } from "./errors";
import { dressAs } from "./format-object";
import { PLAIN_BORDER, PLAIN_LOOK } from "./looks";
import { sheetOf, type Machine } from "./machine";
import { does, type Method } from "./objects";
import { rangeObject } from "./range-object";

type Wanted = Readonly<Record<string, unknown>>;

/** The names of borders in what is got and set by cell. */
const BORDERS: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

/** Properties of each cell of a range. */
export function cellProperties(machine: Machine, id: string, area: Area): Record<string, Method> {
  return {
    GetCellProperties: does(
      (wanted) => blockOf(area, (row, col) => propertiesOf(machine, id, row, col, wanted as Wanted)),
      9,
    ),
    SetCellProperties: does((given) => {
      const block = given as Wanted[][];
      const width = area.right - area.left + 1;
      const fits =
        block.length === area.bottom - area.top + 1 && block.every((cells) => cells.length === width);
      if (!fits) throw excelError("InvalidArgument");
      block.forEach((cells, r) =>
        cells.forEach((each, c) => setOne(machine, id, cellArea(area.top + r, area.left + c), each)),
      );
    }, 9),
  };
}

/** Properties of each row of a range. */
export function rowProperties(machine: Machine, id: string, area: Area): Record<string, Method> {
  const one = (row: number): Area => ({ ...area, top: row, bottom: row });
  return lineProperties(machine, id, "Row", "rowHeight", area.top, area.bottom, one);
}

/** Properties of each column of a range. */
export function columnProperties(machine: Machine, id: string, area: Area): Record<string, Method> {
  const one = (col: number): Area => ({ ...area, left: col, right: col });
  return lineProperties(machine, id, "Column", "columnWidth", area.left, area.right, one);
}

function lineProperties(
  machine: Machine,
  id: string,
  line: "Row" | "Column",
  size: "rowHeight" | "columnWidth",
  from: number,
  to: number,
  one: (at: number) => Area,
): Record<string, Method> {
  const name = line.toLowerCase();
  const range = (at: number) => rangeObject(machine, id, one(at));
  const sizeOf = (at: number) =>
    range(at).links!["Format"]!.to()!.scalars![`${size[0]!.toUpperCase()}${size.slice(1)}`]!;
  const all = () => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return {
    [`Get${line}Properties`]: does((given) => {
      const wanted = (given ?? {}) as Wanted;
      const format = (wanted["format"] ?? {}) as Wanted;
      return all().map((at) => ({
        ...(wanted[`${name}Index`] ? { [`${name}Index`]: at } : {}),
        ...(wanted[`${name}Hidden`] ? { [`${name}Hidden`]: range(at).scalars![`${line}Hidden`]!.get() } : {}),
        ...(wanted["address"] ? { address: range(at).scalars!["Address"]!.get() } : {}),
        ...(format[size] ? { format: { [size]: sizeOf(at).get() } } : {}),
      }));
    }, 9),
    [`Set${line}Properties`]: does((given) => {
      const lines = given as Wanted[];
      if (lines.length !== to - from + 1) throw excelError("InvalidArgument");
      lines.forEach((each, index) => {
        const hidden = each[`${name}Hidden`];
        const own = (each["format"] as Wanted | undefined)?.[size];
        if (hidden !== undefined) range(from + index).scalars![`${line}Hidden`]!.set!(hidden);
        if (own !== undefined) sizeOf(from + index).set!(own);
      });
    }, 9),
  };
}

function cellArea(row: number, col: number): Area {
  return { top: row, left: col, bottom: row, right: col };
}

function propertiesOf(machine: Machine, id: string, row: number, col: number, wanted: Wanted): Wanted {
  const sheet = sheetOf(machine, id);
  const look = cellAt(sheet, row, col)?.look ?? {};
  return {
    ...(wanted["address"] ? { address: fullAddress(sheet, cellArea(row, col)) } : {}),
    ...(wanted["format"] ? { format: looksOf(look, wanted["format"] as Wanted, "") } : {}),
  };
}

function looksOf(look: Wanted, wanted: Wanted, before: string): Wanted {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, value]) => value !== false)
      .map(([name, value]) => {
        const path = `${before}${BORDERS[name] ?? name}`;
        // Documented: what is wanted of borders is told once for all of them.
        if (path === "borders" && Object.values(value as Wanted).every((each) => typeof each === "boolean"))
          value = Object.fromEntries(Object.keys(BORDERS).map((edge) => [edge, value]));
        if (typeof value === "object" && value !== null)
          return [name, looksOf(look, value as Wanted, `${path}/`)];
        const plain = path.startsWith("borders/") ? PLAIN_BORDER[name] : PLAIN_LOOK[path];
        if (plain === undefined)
          throw excelError("NotInDouble", `The in-memory Excel knows no look ${path}.`);
        return [name, look[path] ?? plain];
      }),
  );
}

function setOne(machine: Machine, id: string, area: Area, given: Wanted): void {
  const place = { sheet: id, areas: [area] };
  const walk = (looks: Wanted, before: string) => {
    for (const [name, value] of Object.entries(looks)) {
      const path = `${before}${BORDERS[name] ?? name}`;
      if (typeof value === "object" && value !== null) walk(value as Wanted, `${path}/`);
      else dressAs(machine, place, place.areas, path, value);
    }
  };
  if (given?.["format"]) walk(given["format"] as Wanted, "");
}
