import type { Cell } from "../../sheet/address";
import { SHEET_SIZE } from "../../sheet/sheet-size";

/** Reads a cell's `r` such as "AB12"; char by char, as it is done for every cell. Undefined when it lies on no sheet. */
export function parseCellRef(ref: string): Cell | undefined {
  let col = 0;
  let at = 0;
  for (; at < ref.length && at < 4; at++) {
    const letter = (ref.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    col = col * 26 + letter;
  }
  let row = 0;
  const digitsFrom = at;
  for (; at < ref.length && at < digitsFrom + 8; at++) {
    const digit = ref.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  if (at < ref.length || col < 1 || row < 1 || col > SHEET_SIZE.columns || row > SHEET_SIZE.rows)
    return undefined;
  return { row: row - 1, col: col - 1 };
}
