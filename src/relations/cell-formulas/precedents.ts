import type { CellRef } from "../../sheet/address";
import type { SheetArea } from "../../sheet/extras";
import type { CellFormula, Term } from "./cell-formula";
import { cellNumbers } from "./cell-numbers";

/** The formulas of some sheets, each cell's only one, none of them going in a circle. */
export interface FormulaSheets {
  /** Takes a formula, unless its cell has one or would be computed from itself. */
  add(formula: CellFormula): void;
  all(): readonly CellFormula[];
}

/** Begins without any formula. */
export function formulaSheets(): FormulaSheets {
  const numberOf = cellNumbers();
  const formulas = new Map<number, CellFormula>();
  const precedents = new Map<number, readonly number[]>();

  function reaches(from: readonly number[], wanted: number): boolean {
    const waiting = from.filter((cell) => cell === wanted || precedents.has(cell));
    if (waiting.length === 0) return false;
    const seen = new Set<number>();
    for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
      if (cell === wanted) return true;
      if (seen.has(cell)) continue;
      seen.add(cell);
      for (const next of precedents.get(cell) ?? [])
        if (next === wanted || precedents.has(next)) waiting.push(next);
    }
    return false;
  }

  return {
    add(formula) {
      const cell = numberOf(formula.at);
      if (formulas.has(cell)) return;
      const read = formula.terms.flatMap(cellsRead).map(numberOf);
      if (reaches(read, cell)) return;
      formulas.set(cell, formula);
      precedents.set(cell, read);
    },
    all: () => [...formulas.values()],
  };
}

/** Every cell that a term looks at. */
function cellsRead(term: Term): readonly CellRef[] {
  return term.kind === "cell" ? [term.at] : [...cellsOf(term.codes), ...cellsOf(term.figures)];
}

function cellsOf({ sheet, area: { top, bottom, left } }: SheetArea): CellRef[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => ({ sheet, row: top + index, col: left }));
}
