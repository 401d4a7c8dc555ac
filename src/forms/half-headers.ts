import type { TablePart } from "./description";
import { findHeaders } from "./find-headers";
import type { TokenSheet } from "./tokens";

/** Whether a header shows so much of each half that it is not taken for that of a table with one half only. */
export function showsHalves(sheet: TokenSheet, header: number, part: TablePart, share: number): boolean {
  if (part.columns.every(({ half }) => half === undefined)) return true;
  const columns = part.columns.filter(({ optional }) => !optional);
  const found = findHeaders(sheet, part, header);
  return columns.filter((column) => found.has(column)).length / columns.length >= share;
}
