import { normaliseLabel } from "../../sheet/label";
import { valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import { textOf } from "./cell-text";

/** What stands in a column of some rows, `from` to before `to`, as labels are compared. */
export function labelsIn(sheet: SheetSnapshot, col: number, from: number, to: number): ReadonlySet<string> {
  const labels = new Set<string>();
  for (let row = from; row < to; row++) labels.add(labelOf(valueAt(sheet, { row, col })));
  labels.delete("");
  return labels;
}

/** A cell as labels are compared. */
export function labelOf(value: CellValue): string {
  return normaliseLabel(textOf(value));
}
