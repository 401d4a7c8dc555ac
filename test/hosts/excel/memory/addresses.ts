import { areaToA1, columnName, parseArea, type Area } from "../../../../src/sheet/address";
import { excelError } from "./errors";
import { COLUMNS, ROWS, WHOLE_SHEET, type Sheet } from "./model";
import { isOnSheet } from "./cells";

/** "An address string longer than 8,192 characters is cut", and fails for what is left (excel.md 6.1). */
const LONGEST = 8_192;

/** An area of a sheet from its address, with or without the sheet's name, in whole rows and columns too. */
export function areaOf(sheet: Sheet, address: unknown): Area {
  if (address === undefined || address === null || address === "") return WHOLE_SHEET;
  if (typeof address !== "string" || address.length > LONGEST) throw excelError("InvalidArgument");
  const area = readArea(localPart(sheet, address));
  if (!area || !isOnSheet(area)) throw excelError("InvalidArgument");
  return area;
}

/** The areas of an address with commas. */
export function areasOf(sheet: Sheet, address: unknown): Area[] {
  if (address === undefined || address === null || address === "") return [WHOLE_SHEET];
  if (typeof address !== "string" || address.length > LONGEST) throw excelError("InvalidArgument");
  return address.split(",").map((each) => areaOf(sheet, each.trim()));
}

function localPart(sheet: Sheet, address: string): string {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return address;
  if (unquoted(address.slice(0, bang)) !== sheet.name) throw excelError("InvalidArgument");
  return address.slice(bang + 1);
}

function readArea(text: string): Area | undefined {
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: COLUMNS - 1 };
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (!columns) return parseArea(text);
  const span = parseArea(`${columns[1]}1:${columns[2]}1`);
  return span && { ...span, bottom: ROWS - 1 };
}

/** The address of an area without the sheet: "A1:B2", "3:4" for whole rows, "C:C" for whole columns. */
export function localAddress(area: Area): string {
  if (area.left === 0 && area.right === COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === ROWS - 1) return `${columnName(area.left)}:${columnName(area.right)}`;
  return areaToA1(area);
}

/** The address as a property of a range gives it, with the sheet's name, quoted where it must be. */
export function fullAddress(sheet: Sheet, area: Area): string {
  return `${quoted(sheet.name)}!${localAddress(area)}`;
}

/** A sheet's name as it stands in an address: plain for letters, digits and "_", else in quotes. */
export function quoted(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A sheet's name from an address. */
export function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
