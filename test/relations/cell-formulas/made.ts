import type { BudgetTable, Document } from "../../../src/model/documents";
import { excelFormula } from "../../../src/relations/cell-formulas/excel-formula";
import { relationFormulas } from "../../../src/relations/cell-formulas/relation-formulas";
import type { OpenRows } from "../../../src/relations/cell-formulas/cell-formula";
import { wholeRelation } from "../../../src/relations/own-relation";
import type { Relation } from "../../../src/relations/relation";
import { toA1 } from "../../../src/sheet/address";

/** A relation of these formulas. */
export function relationOf(...formulas: string[]): Relation {
  return wholeRelation({
    id: "己-1",
    title: "自己的",
    formulas,
    severity: "error",
    basis: "",
    why: "",
    how: "",
  });
}

/** The formulas that relations make, cell by cell: "甲!D6 =IF(…)". */
export function madeOf(
  documents: readonly Document[],
  relations?: readonly Relation[],
  openRows?: ReadonlyMap<BudgetTable, OpenRows>,
): string[] {
  return relationFormulas(documents, openRows, relations).map(
    (formula) => `${formula.at.sheet}!${toA1(formula.at)} ${excelFormula(formula)}`,
  );
}
