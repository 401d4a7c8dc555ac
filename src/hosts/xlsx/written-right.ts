import type { Cell } from "../../sheet/address";
import { sameContent, sameValue } from "../../sheet/same-sheet";
import { formulaAt, valueAt, type CellValue, type SheetSnapshot } from "../../sheet/snapshot";
import type { XlsxSheet } from "./sheet";
import type { CellChange } from "./sheet-ops";
import { storedFormula } from "./stored-formula";

/** A cell that does not read as it should. */
export interface WrongCell {
  readonly sheet: string;
  readonly cell: Cell;
}

/**
 * The first cell that, read back, holds something else than it should: what was written, nothing where a value was
 * dropped, and what it held before anywhere else. A damaged file may put cells where nobody looks for them.
 */
export function whatIsWrong(
  before: readonly XlsxSheet[],
  after: readonly XlsxSheet[],
  changes: ReadonlyMap<string, readonly CellChange[]>,
  stale: ReadonlyMap<string, readonly Cell[]>,
): WrongCell | undefined {
  for (const { snapshot } of before) {
    const { name } = snapshot;
    const now = after.find((sheet) => sheet.snapshot.name === name)?.snapshot;
    if (!now || now === snapshot) continue;
    const cell = wrongCell(snapshot, now, changes.get(name) ?? [], stale.get(name) ?? []);
    if (cell) return { sheet: name, cell };
  }
  return undefined;
}

/** The first cell of a sheet in another shape that does not stand where it should; what formulas give may be gone. */
export function whatIsMisplaced(meant: SheetSnapshot, now: SheetSnapshot | undefined): WrongCell | undefined {
  const cell = now
    ? (displaced(meant, now) ?? displaced(now, meant))
    : { row: meant.origin.row, col: meant.origin.col };
  return cell && { sheet: meant.name, cell };
}

function displaced(one: SheetSnapshot, other: SheetSnapshot): Cell | undefined {
  for (const [r, values] of one.values.entries()) {
    for (const [c, value] of values.entries()) {
      const cell = { row: one.origin.row + r, col: one.origin.col + c };
      const isFormula = one.formulas[r]![c] !== null;
      if (isFormula !== (formulaAt(other, cell) !== null)) return cell;
      if (!isFormula && !sameValue(value, valueAt(other, cell))) return cell;
    }
  }
  return undefined;
}

function wrongCell(
  before: SheetSnapshot,
  after: SheetSnapshot,
  changes: readonly CellChange[],
  stale: readonly Cell[],
): Cell | undefined {
  const touched = new Set<number>();
  for (const { at, content } of changes) {
    touched.add(keyOf(at));
    const formula = formulaAt(after, at);
    const now = formula === null ? { value: valueAt(after, at) } : { formula };
    const meant = "formula" in content ? { formula: `=${storedFormula(content.formula)}` } : content;
    if (!sameContent(now, meant) && !sameContent(now, content)) return at;
  }
  for (const at of stale) {
    touched.add(keyOf(at));
    if (formulaAt(after, at) !== formulaAt(before, at) || valueAt(after, at) !== null) return at;
  }
  return differing(before, after, touched) ?? differing(after, before, touched);
}

/** The first cell of one reading, but the touched ones, that the other gives otherwise; both begin at A1. */
function differing(one: SheetSnapshot, other: SheetSnapshot, touched: ReadonlySet<number>): Cell | undefined {
  const linesOf = (row: number): readonly Line[] => [
    one.values[row]!,
    other.values[row] ?? NOTHING,
    one.formulas[row]!,
    other.formulas[row] ?? NOTHING,
  ];
  let same: readonly Line[] = [];
  for (let row = 0; row < one.values.length; row++) {
    const lines = linesOf(row);
    // Rows that hold nothing share one array, and a sheet may have a million of them.
    if (lines.every((line, index) => line === same[index])) continue;
    const [values, otherValues, formulas, otherFormulas] = lines as [Line, Line, Line, Line];
    let isSame = true;
    for (let col = 0; col < values.length; col++) {
      if (sameValue(values[col]!, otherValues[col] ?? null) && formulas[col] === (otherFormulas[col] ?? null))
        continue;
      if (!touched.has(keyOf({ row, col }))) return { row, col };
      isSame = false;
    }
    if (isSame) same = lines;
  }
  return undefined;
}

type Line = readonly CellValue[];
const NOTHING: Line = [];

function keyOf({ row, col }: Cell): number {
  return row * 16_384 + col;
}
