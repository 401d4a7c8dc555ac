import type { CellValue } from "../../sheet/snapshot";
import { unescapeText } from "./text";

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel counts a 29 February 1900 that never was; before it, serials are one less. */
const MARCH_1900 = Date.UTC(1900, 2, 1);

/** The value of a cell that keeps it as text in <v>, by the cell's type; shared strings are looked up elsewhere. */
export function cellValue(type: string | undefined, text: string, date1904: boolean): CellValue {
  switch (type) {
    case undefined:
    case "n":
      return numberOf(text);
    case "b":
      return text.trim() === "1" || text.trim().toLowerCase() === "true";
    case "e":
      return { error: text.trim() };
    case "d":
      return serialOf(text.trim(), date1904) ?? text;
    default:
      return unescapeText(text);
  }
}

/** The serial number of an ISO 8601 date, date-time or time; undefined when it is none. */
export function serialOf(iso: string, date1904: boolean): number | undefined {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(
    iso,
  );
  if (!match || iso === "" || iso === "Z") return undefined;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (date1904) return (at - EPOCH_1904) / DAY + time;
  const days = (at - EPOCH_1900) / DAY;
  return (at < MARCH_1900 ? days - 1 : days) + time;
}

/** A number as written; text that is no number stays text rather than becoming nothing. */
function numberOf(text: string): CellValue {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return number === 0 && text.trim() === "" ? null : number;
}
