import type { Cell } from "./address";
import type { CellContent } from "./edit";
import { formulaAt, isCellError, valueAt, type CellValue, type SheetSnapshot } from "./snapshot";

/**
 * Whether two snapshots of a sheet say the same, cell by cell: formulas, values where there is none, merged areas. What
 * a formula gives follows from elsewhere.
 */
export function sameSheet(one: SheetSnapshot, other: SheetSnapshot): boolean {
  return one.merges.length === other.merges.length && holds(one, other) && holds(other, one);
}

function holds(whole: SheetSnapshot, part: SheetSnapshot): boolean {
  const { origin, values, merges } = part;
  const areas = new Set(whole.merges.map((area) => JSON.stringify(area)));
  return (
    merges.every((area) => areas.has(JSON.stringify(area))) &&
    values.every((row, r) =>
      row.every((value, c) => {
        const cell = { row: origin.row + r, col: origin.col + c };
        const formula = formulaAt(part, cell);
        if (formula !== formulaAt(whole, cell)) return false;
        return formula !== null || sameValue(value, valueAt(whole, cell));
      }),
    )
  );
}

/** Whether two values are the same; an empty text is an empty cell. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  const [a, b] = [one === "" ? null : one, other === "" ? null : other];
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

/** What a cell holds: its formula, or else its value. */
export function contentAt(sheet: SheetSnapshot, cell: Cell): CellContent {
  const formula = formulaAt(sheet, cell);
  return formula === null ? { value: valueAt(sheet, cell) } : { formula };
}

/** Whether two contents are the same; an empty text is an empty cell. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  if ("formula" in one || "formula" in other) {
    return "formula" in one && "formula" in other && one.formula === other.formula;
  }
  return sameValue(one.value, other.value);
}
