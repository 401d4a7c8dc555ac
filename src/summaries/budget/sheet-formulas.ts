import type { CellFormula } from "../../relations/cell-formulas/cell-formula";
import { cellNumbers } from "../../relations/cell-formulas/cell-numbers";
import { excelFormula } from "../../relations/cell-formulas/excel-formula";
import { relationFormulas } from "../../relations/cell-formulas/relation-formulas";
import { OFFICIAL_RELATIONS } from "../../relations/official/official-relations";
import type { CellRef } from "../../sheet/address";
import type { CellValue } from "../../sheet/snapshot";
import type { FilledTable, LeafFormula, LeafFormulas } from "./filled-table";
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
  const placeAt = placesOf(tables);
  const refused = new Set<FigurePlace>();
  const relations = relationFormulas(
    tables.flatMap(({ document }) => document ?? []),
    new Map(),
    OFFICIAL_RELATIONS,
    (formula) => {
      const place = placeAt(formula.at);
      const isExact = place !== undefined && givesFigure(formula, place, placeAt);
      if (place && !isExact) refused.add(place);
      return isExact;
    },
  );
  const byPlace = new Map(relations.map((formula) => [placeAt(formula.at)!, formula]));
  const showsNumber = numbersShown(byPlace, placeAt);
  const sums = [...byPlace].map(([place, formula]): ComputedCell => {
    const value = place.value ?? (showsNumber(place) ? 0 : "");
    return { at: place.at, formula: excelFormula(formula), value };
  });
  const leaves = tables.flatMap((table) => leafCells(table, byPlace));
  const computed = new Set([...sums, ...leaves].map(({ at }) => at));
  const kept = [...refused].filter(({ at, value }) => value !== null && !computed.has(at));
  return { computed: [...sums, ...leaves], kept: kept.map(({ at }) => at) };
}

type PlaceAt = (at: CellRef) => FigurePlace | undefined;

function placesOf(tables: readonly LaidTable<FilledTable>[]): PlaceAt {
  const numberOf = cellNumbers();
  const places = new Map<number, FigurePlace>();
  for (const { figures } of tables) for (const place of figures) places.set(numberOf(place.at), place);
  return (at) => places.get(numberOf(at));
}

/** Whether a formula gives just what stands in its cell. */
function givesFigure({ terms }: CellFormula, target: FigurePlace, placeAt: PlaceAt): boolean {
  let sum = 0;
  for (const term of terms) {
    const part = term.kind === "cell" ? placeAt(term.at) : undefined;
    if (!part) return false;
    sum += term.sign * part.exact;
  }
  return Number.isSafeInteger(sum) && sum === target.exact;
}

/** Whether a cell shows a number once its formula is computed: a sum of nothing shows nothing. */
function numbersShown(
  formulas: ReadonlyMap<FigurePlace, CellFormula>,
  placeAt: PlaceAt,
): (place: FigurePlace) => boolean {
  const known = new Map<FigurePlace, boolean>();
  const shows = (place: FigurePlace): boolean => {
    if (place.value !== null) return true;
    const before = known.get(place);
    if (before !== undefined) return before;
    const terms = formulas.get(place)?.terms ?? [];
    const found = terms.some((term) => {
      const part = term.kind === "cell" ? placeAt(term.at) : undefined;
      return part !== undefined && shows(part);
    });
    known.set(place, found);
    return found;
  };
  return shows;
}

function leafCells(
  { table: { formulas }, figures }: LaidTable<FilledTable>,
  taken: ReadonlyMap<FigurePlace, unknown>,
): ComputedCell[] {
  if (!formulas) return [];
  const formulaOf = typeof formulas === "function" ? formulas : listed(formulas);
  return figures.flatMap((place): ComputedCell[] => {
    const { at, row, column, value } = place;
    const formula = value === null || taken.has(place) ? undefined : formulaOf(row, column);
    return formula === undefined ? [] : [{ at, formula, value }];
  });
}

function listed(formulas: readonly LeafFormula[]): LeafFormulas {
  const known = new Map(formulas.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  return (row, column) => known.get(`${row} ${column}`);
}
