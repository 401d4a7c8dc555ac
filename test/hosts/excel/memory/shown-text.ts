import { isCellError, type CellValue } from "../../../../src/sheet/snapshot";

/** What a cell shows, whatever its width, for the number formats that tests use. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? shownNumber(value, numberFormat) : value;
}

function shownNumber(value: number, numberFormat: string): string {
  if (/[ymdh]/i.test(numberFormat)) return shownDate(value);
  const match = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(numberFormat);
  if (!match) return String(value);
  const fixed = Math.abs(match[3] ? value * 100 : value).toFixed(match[2]?.length ?? 0);
  const grouped = match[1] ? fixed.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : fixed;
  return `${value < 0 ? "-" : ""}${grouped}${match[3] ?? ""}`;
}

function shownDate(value: number): string {
  const at = new Date((value - 25_569) * 86_400_000);
  return `${at.getUTCFullYear()}/${at.getUTCMonth() + 1}/${at.getUTCDate()}`;
}
