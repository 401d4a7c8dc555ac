import { isCellError, type CellValue } from "../../sheet/snapshot";

/** What stands in a cell as text, without blanks at its ends. */
export function textOf(value: CellValue): string {
  if (typeof value === "string") return hasBlankEnd(value) ? value.trim() : value;
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}

/** Most texts need no trimming: no blank is greater than a Chinese sign or letter but the ideographic one. */
function hasBlankEnd(text: string): boolean {
  return isBlankSign(text.charCodeAt(0)) || isBlankSign(text.charCodeAt(text.length - 1));
}

function isBlankSign(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000) || code === 0xfeff;
}
