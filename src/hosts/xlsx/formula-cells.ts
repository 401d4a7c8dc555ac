import type { SheetSnapshot } from "../../sheet/snapshot";

/** Takes each formula of a sheet with its place in the sheet's block. */
export function eachFormula(
  { formulas }: SheetSnapshot,
  take: (formula: string, row: number, col: number) => void,
): void {
  let blank: SheetSnapshot["formulas"][number] | undefined;
  formulas.forEach((line, row) => {
    // Rows without formulas share one list, and a large sheet has hardly any others.
    if (line === blank) return;
    let hasAny = false;
    line.forEach((formula, col) => {
      if (formula === null) return;
      hasAny = true;
      take(formula, row, col);
    });
    if (!hasAny) blank = line;
  });
}
