import type { CellContent } from "../../sheet/edit";
import { isCellError } from "../../sheet/snapshot";
import { barredFormula } from "./same-formula";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A short name for a text, of so many of 64 characters, five at most. */
export function hashText(text: string, width: number): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // The last characters of a text would else hardly reach the upper bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  let name = "";
  for (let each = 0; each < width; each++) name += DIGITS[(hash >>> (6 * each)) & 63]!;
  return name;
}

/**
 * What a cell holds as a text in which formulas whose cells moved are the same as before, and figures as far as files
 * keep them; "" for a blank cell.
 */
export function contentText(content: CellContent): string {
  if ("formula" in content) return barredFormula(content.formula);
  const { value } = content;
  if (value === null || value === "") return "";
  if (isCellError(value)) return `!${value.error}`;
  if (typeof value === "number") return `#${String(Number(value.toPrecision(15)))}`;
  return typeof value === "boolean" ? `?${String(value)}` : `'${value.trim()}`;
}
