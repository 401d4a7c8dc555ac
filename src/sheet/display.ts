import { format } from "numfmt";
import { isCellError, type CellValue } from "./snapshot";

/** What a person reads in the cell: the value under its number format; "" for an empty cell. Width never matters. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return format(numberFormat, value, { throws: false });
  } catch {
    return String(value);
  }
}
