import { cellKey, type CellRef } from "../../sheet/address";
import type { SheetArea } from "../../sheet/extras";
import type { CellFormula, Term } from "./cell-formula";

/** The formulas of some sheets, each cell's only one, none of them going in a circle. */
export interface FormulaSheets {
  /** Takes a formula, unless its cell has one or would be computed from itself. */
  add(formula: CellFormula): void;
  all(): readonly CellFormula[];
}

/** Begins without any formula. */
export function formulaSheets(): FormulaSheets {
  const formulas = new Map<string, CellFormula>();
  const precedents = new Map<string, readonly string[]>();

  function reaches(from: readonly string[], wanted: string): boolean {
    const seen = new Set<string>();
    const waiting = [...from];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (key === wanted) return true;
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(...(precedents.get(key) ?? []));
    }
    return false;
  }

  return {
    add(formula) {
      const key = cellKey(formula.at);
      const read = formula.terms.flatMap(cellsRead).map(cellKey);
      if (formulas.has(key) || reaches(read, key)) return;
      formulas.set(key, formula);
      precedents.set(key, read);
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
