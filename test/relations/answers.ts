import type { Document } from "../../src/model/documents";
import { checkFormulas, compileFormula } from "../../src/relations/check-relation";
import type { BoundFormula } from "../../src/relations/bound";
import { sidesText } from "../../src/relations/tell";
import { toA1 } from "../../src/sheet/address";
import { documentsIn } from "../rules/documents-in";

/** A formula that must be understood. */
export function formulaOf(text: string): BoundFormula {
  const compiled = compileFormula(text);
  if (!compiled.ok) throw new Error(`${text}: ${compiled.problems.map(({ message }) => message).join()}`);
  return compiled.formula;
}

/** What a formula says of tables that are written as on a rule page. */
export function answerTo(formula: string, forms: string, tables: string): Told {
  return answerFor(formula, documentsIn(forms, tables));
}

/** An answer in words: each line that holds or differs, with the cells of its left side. */
export interface Told {
  readonly held: readonly string[];
  readonly within: readonly string[];
  readonly fails: readonly string[];
  readonly unseen: readonly string[];
  readonly silent: readonly string[];
}

/** What a formula says of documents. */
export function answerFor(text: string, documents: readonly Document[]): Told {
  const formula = formulaOf(text);
  const { held, differences, unseen, silent } = checkFormulas([formula], documents);
  const told = (kind: string): string[] =>
    differences.filter((one) => one.kind === kind).map((one) => sidesText(one, formula, false));
  return {
    held: held.map((one) => sidesText(one, formula, true)),
    within: told("within"),
    fails: told("fails"),
    unseen,
    silent,
  };
}

/** Where the cells stand that a formula compared and that hold something. */
export function cellsRead(text: string, documents: readonly Document[]): string[] {
  const { held, differences } = checkFormulas([formulaOf(text)], documents);
  return [...held, ...differences]
    .flatMap(({ left, right }) => [...left.cells, ...right.cells])
    .flatMap(({ field }) => (field.state === "given" ? [`${field.at.sheet}!${toA1(field.at)}`] : []));
}
