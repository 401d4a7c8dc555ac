import { toA1 } from "../../sheet/address";
import type { SheetSnapshot } from "../../sheet/snapshot";

/** Something that asks another program for data or has it do something, and where it stands. */
export interface DdePlace {
  readonly formula: string;
  readonly place: string;
}

/** Whether a formula has a link such as cmd|'/c calc'!A0, outside of its texts. */
export function isDde(formula: string): boolean {
  if (!formula.includes("|")) return false;
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return /[\p{L}\p{N}_.'\]]\|[^|!]{1,500}!/u.test(withoutTexts);
}

/** The formulas of a sheet that are DDE links. */
export function ddeIn({ name, formulas }: SheetSnapshot): readonly DdePlace[] {
  const found: DdePlace[] = [];
  let empty: SheetSnapshot["formulas"][number] | undefined;
  formulas.forEach((line, row) => {
    // Rows without formulas share one array.
    if (line === empty) return;
    let hasAny = false;
    line.forEach((formula, col) => {
      if (formula === null) return;
      hasAny = true;
      if (isDde(formula)) found.push({ formula, place: `工作表“${name}”的 ${toA1({ row, col })}` });
    });
    if (!hasAny) empty = line;
  });
  return found;
}
