import { toA1 } from "../../sheet/address";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { eachFormula } from "./formula-cells";

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
export function ddeIn(sheet: SheetSnapshot): readonly DdePlace[] {
  const found: DdePlace[] = [];
  eachFormula(sheet, (formula, row, col) => {
    if (isDde(formula)) found.push({ formula, place: `工作表“${sheet.name}”的 ${toA1({ row, col })}` });
  });
  return found;
}
