import type { Document } from "../model/documents";
import { bindFormula, type Binding } from "./bind";
import type { BoundFormula } from "./bound";
import { checkFormula, type FormulaAnswer } from "./check-formula";
import { parseFormula } from "./parse-formula";
import type { Relation } from "./relation";
import { setsOf } from "./sets";

/** Understands one 审核公式, names of tables and columns included. */
export function compileFormula(text: string): Binding {
  const parsed = parseFormula(text);
  return parsed.ok ? bindFormula(parsed.formula) : { ok: false, problems: [parsed.problem] };
}

/** Works formulas out over all the tables of a workbook. */
export function checkFormulas(
  formulas: readonly BoundFormula[],
  documents: readonly Document[],
): FormulaAnswer {
  const sets = setsOf(documents);
  const answers = formulas.flatMap((formula) => sets.map((set) => checkFormula(formula, set)));
  return {
    differences: answers.flatMap(({ differences }) => differences),
    held: answers.flatMap(({ held }) => held),
    unseen: answers.flatMap(({ unseen }) => unseen),
    silent: answers.flatMap(({ silent }) => silent),
  };
}

const compiled = new WeakMap<Relation, readonly Binding[]>();

/** The formulas of a relation, understood once. */
export function formulasOf(relation: Relation): readonly Binding[] {
  let found = compiled.get(relation);
  if (!found) {
    found = relation.formulas.map(compileFormula);
    compiled.set(relation, found);
  }
  return found;
}
