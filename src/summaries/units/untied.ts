import type { BudgetTable } from "../../model/documents";
import { checkFormula } from "../../relations/check-formula";
import { formulasOf } from "../../relations/check-relation";
import { OFFICIAL_RELATIONS } from "../../relations/official/official-relations";
import { setsOf } from "../../relations/sets";
import { sidesText, sizeText, unitOf } from "../../relations/tell";
import type { CellRef } from "../../sheet/address";
import { withoutRepetitions, type ToldDifference } from "../../rules/budget/same-differences";

/** A figure that does not tie with others of the same tables. */
export interface Untied {
  /** The id of the relation: E07. */
  readonly relation: string;
  readonly at: CellRef;
  readonly table: BudgetTable;
  /** Both sides with their figures, and the difference. */
  readonly text: string;
}

/** What official relations find wrong with the tables of one unit, or of the department; rounding is none of it. */
export function untiedIn(tables: readonly BudgetTable[]): readonly Untied[] {
  const sets = setsOf(tables);
  return OFFICIAL_RELATIONS.filter(({ severity }) => severity === "error").flatMap((relation) => {
    const formulas = formulasOf(relation).flatMap((bound) => (bound.ok ? [bound.formula] : []));
    const differences = formulas
      .filter(({ soft }) => !soft)
      .flatMap((formula) => sets.flatMap((set) => checkFormula(formula, set).differences));
    const failed = differences.filter(({ kind }) => kind === "fails");
    return withoutRepetitions(failed).flatMap((difference) => untied(relation.id, difference, tables));
  });
}

function untied(relation: string, difference: ToldDifference, tables: readonly BudgetTable[]): Untied[] {
  const { formula, left, right } = difference;
  const cells = [...left.cells, ...right.cells];
  const marked = left.cells.length === 1 ? left.cells[0] : cells.find(({ field }) => field.state === "given");
  const table = tables.find((one) => one.table === marked?.table.words.id);
  if (!marked || !table) return [];
  const differs = sizeText(difference.difference, unitOf(cells));
  const text = `${sidesText(difference, formula, false)}，相差 ${differs}`;
  return [{ relation, at: marked.field.at, table, text }];
}
