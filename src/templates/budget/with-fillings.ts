import type { CellRef } from "../../sheet/address";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** What is put into a cell of a sheet that was laid out. */
export interface Filling {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly formula?: string;
  readonly format: string;
}

/** A sheet with formulas and numbers in cells that were laid out blank. */
export function withFillings(snapshot: SheetSnapshot, fillings: readonly Filling[]): SheetSnapshot {
  const { origin } = snapshot;
  const values = snapshot.values.map((row) => [...row]);
  const formulas = snapshot.formulas.map((row) => [...row]);
  const numberFormats = snapshot.numberFormats.map((row) => [...row]);
  for (const { at, value, formula, format } of fillings) {
    const [row, col] = [at.row - origin.row, at.col - origin.col];
    values[row]![col] = value;
    formulas[row]![col] = formula ?? null;
    numberFormats[row]![col] = format;
  }
  return { ...snapshot, values, formulas, numberFormats };
}
