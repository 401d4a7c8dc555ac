import type { CellValue } from "../../sheet/snapshot";
import { bodyOf, type ShareText } from "./cell-body";
import { newCell } from "./cell-markup";

/**
 * A new cell without a prefix. Numbers and shared texts, which are nearly all of a large sheet, are put together at
 * once: the way by bodies takes several times as long.
 */
export function quickCell(
  ref: string,
  style: number,
  formula: string | null,
  value: CellValue,
  share: ShareText,
): string {
  const start = style === 0 ? `<c r="${ref}"` : `<c r="${ref}" s="${style}"`;
  if (formula === null) {
    if (value === null || value === "") return `${start}/>`;
    if (typeof value === "number" && Number.isFinite(value)) return `${start}><v>${value}</v></c>`;
    const number = typeof value === "string" ? share(value) : undefined;
    if (number !== undefined) return `${start} t="s"><v>${number}</v></c>`;
  }
  return newCell("", ref, bodyOf(formula === null ? { value } : { formula }, share, value), style);
}
