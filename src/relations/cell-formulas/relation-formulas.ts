import type { BudgetTable, Document } from "../../model/documents";
import type { BoundCells, BoundExpression, BoundFormula } from "../bound";
import { choicesOf } from "../check-formula";
import { formulasOf } from "../check-relation";
import { evaluate, type Instance } from "../evaluate";
import { instancesOf } from "../instances";
import { OFFICIAL_RELATIONS } from "../official/official-relations";
import type { Relation } from "../relation";
import { setsOf } from "../sets";
import { valueOf } from "../../model/field";
import { budgetRelationTable, type RelationTable } from "../tables";
import { unlabelledLine } from "../unlabelled";
import type { CellFormula, OpenRows } from "./cell-formula";
import { mayApply } from "./may-apply";
import type { OpenTables } from "./open-table";
import { formulaSheets } from "./precedents";
import { termsOf } from "./terms";

/**
 * The formulas by which relations say how cells of tables are computed: one a cell at most, none in a circle, those
 * within a table before those from another. `openRows` are those of tables whose lines are still to be filled in;
 * a formula that is not wanted leaves its cell to the next relation.
 */
export function relationFormulas(
  documents: readonly Document[],
  openRows: ReadonlyMap<BudgetTable, OpenRows> = new Map(),
  relations: readonly Relation[] = OFFICIAL_RELATIONS,
  isWanted: (formula: CellFormula) => boolean = () => true,
): readonly CellFormula[] {
  const open: OpenTables = new Map([...openRows].map(([table, rows]) => [budgetRelationTable(table), rows]));
  const formulas = relations.flatMap((relation) =>
    formulasOf(relation).flatMap((bound) => (bound.ok ? [{ id: relation.id, formula: bound.formula }] : [])),
  );
  const within = formulas.filter(({ formula }) => formula.tables.size === 1);
  const between = formulas.filter(({ formula }) => formula.tables.size > 1);
  const units = unitsOf(documents);
  const sheets = formulaSheets();
  for (const { id, formula } of [...within, ...between]) {
    const computed = computedSide(formula);
    if (!computed) continue;
    for (const instance of instancesFor(formula, documents)) {
      if (!isOneUnit(formula, instance, units)) continue;
      const made = cellFormula(id, computed, instance, open);
      if (made && isWanted(made)) sheets.add(made);
    }
  }
  return sheets.all();
}

type Units = ReadonlyMap<RelationTable, string>;

function unitsOf(documents: readonly Document[]): Units {
  const tables = documents.filter((document) => document.kind === "BudgetTable");
  return new Map(tables.map((table) => [budgetRelationTable(table), valueOf(table.amountUnit) ?? ""]));
}

/** Whether what is compared is counted in one unit: sheets add up numbers, whatever they are counted in. */
function isOneUnit(formula: BoundFormula, { tables }: Instance, units: Units): boolean {
  if (formula.tables.size === 1) return true;
  const said = new Set([...formula.tables].map((id) => units.get(tables.get(id)!)));
  return said.size === 1 && !said.has(undefined);
}

/** An equation as a cell and what computes it. */
interface Computed {
  readonly cell: BoundCells;
  readonly from: BoundExpression;
}

/** The side of an equation that the other one computes; none where two totals of a table only have to be equal. */
function computedSide({ operator, soft, left, right, tables }: BoundFormula): Computed | undefined {
  if (operator !== "=" || soft) return undefined;
  const [first, second] = [loneCell(left), loneCell(right)];
  if (first && second) return tables.size > 1 ? { cell: first, from: right } : undefined;
  if (first) return { cell: first, from: right };
  return second && { cell: second, from: left };
}

function loneCell(node: BoundExpression): BoundCells | undefined {
  const of = node.kind === "if-there" ? node.of : node;
  return of.kind === "cells" ? of : undefined;
}

function instancesFor(formula: BoundFormula, documents: readonly Document[]): Instance[] {
  return setsOf(documents)
    .flatMap((set) => choicesOf(formula, set))
    .flatMap((choice) =>
      choice.kind !== "tables" || unlabelledLine(formula, choice.tables) !== undefined
        ? []
        : instancesOf(formula, choice.tables),
    )
    .filter((instance) => mayApply(formula.condition, instance));
}

function cellFormula(
  relation: string,
  { cell, from }: Computed,
  instance: Instance,
  open: OpenTables,
): CellFormula | undefined {
  const seen = evaluate(cell, instance);
  const [target] = seen.kind === "figure" ? seen.cells : [];
  const terms = target && termsOf(from, instance, open);
  return terms && terms.length > 0 ? { at: target.field.at, relation, terms } : undefined;
}
