import type { CellFormula } from "../../relations/cell-formulas/cell-formula";
import { excelFormula } from "../../relations/cell-formulas/excel-formula";
import { relationFormulas } from "../../relations/cell-formulas/relation-formulas";
import { OFFICIAL_RELATIONS } from "../../relations/official/official-relations";
import { cellKey, type CellRef } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import type { FilledTable } from "./filled-table";
import type { FigurePlace, LaidTable } from "./laid-table";

/** A formula with what it gives. */
export interface ComputedCell {
  readonly at: CellRef;
  readonly formula: string;
  readonly value: CellValue;
}

/** The formulas of some tables. */
export interface SheetFormulas {
  readonly computed: readonly ComputedCell[];
  /** Figures that a relation would compute otherwise, and nothing else computes: they stand as values. */
  readonly kept: readonly CellRef[];
}

/**
 * The formulas of tables that were laid out: those that relations say, where they give exactly the figure that stands
 * there, else those that the tables bring along.
 */
export function sheetFormulas(tables: readonly LaidTable<FilledTable>[]): SheetFormulas {
  const places = new Map(
    tables.flatMap(({ figures }) => figures.map((place) => [cellKey(place.at), place] as const)),
  );
  const refused = new Map<string, CellRef>();
  const relations = relationFormulas(
    tables.flatMap(({ document }) => document ?? []),
    new Map(),
    OFFICIAL_RELATIONS,
    (formula) => {
      const isExact = givesFigure(formula, places);
      if (!isExact) refused.set(cellKey(formula.at), formula.at);
      return isExact;
    },
  );
  const byCell = new Map(relations.map((formula) => [cellKey(formula.at), formula]));
  const showsNumber = numbersShown(places, byCell);
  const sums = relations.map((formula): ComputedCell => {
    const key = cellKey(formula.at);
    const value = places.get(key)?.value ?? (showsNumber(key) ? 0 : "");
    return { at: formula.at, formula: excelFormula(formula), value };
  });
  const leaves = tables.flatMap((table) => leafCells(table, byCell));
  for (const { at } of [...sums, ...leaves]) refused.delete(cellKey(at));
  const kept = [...refused].flatMap(([key, at]) => (places.get(key)?.value === null ? [] : [at]));
  return { computed: [...sums, ...leaves], kept };
}

/** Whether a formula gives just what stands in its cell. */
function givesFigure({ at, terms }: CellFormula, places: ReadonlyMap<string, FigurePlace>): boolean {
  const target = places.get(cellKey(at));
  if (!target) return false;
  let sum = 0;
  for (const term of terms) {
    const part = term.kind === "cell" ? places.get(cellKey(term.at)) : undefined;
    if (!part) return false;
    sum += term.sign * part.exact;
  }
  return Number.isSafeInteger(sum) && sum === target.exact;
}

/** Whether a cell shows a number once its formula is computed: a sum of nothing shows nothing. */
function numbersShown(
  places: ReadonlyMap<string, FigurePlace>,
  formulas: ReadonlyMap<string, CellFormula>,
): (key: string) => boolean {
  const known = new Map<string, boolean>();
  const shows = (key: string): boolean => {
    if ((places.get(key)?.value ?? null) !== null) return true;
    const before = known.get(key);
    if (before !== undefined) return before;
    const terms = formulas.get(key)?.terms ?? [];
    const found = terms.some((term) => term.kind === "cell" && shows(cellKey(term.at)));
    known.set(key, found);
    return found;
  };
  return shows;
}

function leafCells(
  { table: { formulas = [] }, figures }: LaidTable<FilledTable>,
  taken: ReadonlyMap<string, unknown>,
): ComputedCell[] {
  const wanted = new Map(formulas.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  return figures.flatMap(({ at, row, column, value }): ComputedCell[] => {
    const formula = wanted.get(`${row} ${column}`);
    return formula === undefined || taken.has(cellKey(at)) ? [] : [{ at, formula, value: value ?? 0 }];
  });
}
