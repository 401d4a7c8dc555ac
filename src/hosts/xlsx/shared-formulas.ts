import type { CellBudget } from "./cells";
import { movable, type MovableFormula } from "./formulas";
import { ReadStop, tooLarge } from "./problems";
import type { SheetCells } from "./sheet-cells";
import { detached } from "./text";
import type { XmlAttributes } from "./xml";

/** Collects the formulas of one sheet; dependents of shared ones get their text when the sheet has been read. */
export interface FormulaReader {
  /** The formula of the cell about to be put; null when it has none, WAITING where its master may still come. */
  readonly take: (attributes: XmlAttributes, text: string, row: number, col: number) => string | null;
  /** Fills in the dependents. */
  readonly finish: (rows: SheetCells["rows"]) => void;
}

/** Stands for the formula of a dependent until the sheet has been read; no formula is written so. */
const WAITING = "";

interface Master {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  /** About how many cells it refers to: moving them is what takes time. */
  readonly references: number;
  moved: MovableFormula | undefined;
}

/** A reader for the sheet that users know as `where`. */
export function newFormulaReader(where: string, budget: CellBudget): FormulaReader {
  const masters = new Map<string, Master>();
  const waiting: { readonly row: number; readonly col: number; readonly group: string }[] = [];
  return {
    take: ({ t, si, ref }, text, row, col) => {
      // What-if tables (模拟运算表) have no formula that could be typed into a cell.
      if (t === "dataTable") return null;
      if (t !== "shared" || si === undefined) return text === "" ? null : withEquals(text);
      if (text === "") {
        waiting.push({ row, col, group: si });
        return WAITING;
      }
      if (ref !== undefined || !masters.has(si)) masters.set(si, masterOf(row, col, text));
      return withEquals(text);
    },
    finish: (rows) => {
      for (const { row, col, group } of waiting) {
        const formulas = rows[row]?.formulas;
        // Another cell may have been written at the same place since.
        if (formulas?.[col] !== WAITING) continue;
        formulas[col] = null;
        const master = masters.get(group);
        if (!master) continue;
        master.moved ??= movable(master.text);
        const text = master.moved(row - master.row, col - master.col);
        // One long formula and a million cells that share it are a small file.
        budget.formulaChars -= text.length + 8 * master.references;
        if (budget.formulaChars < 0) throw tooManyFormulas(where);
        formulas[col] = withEquals(text);
      }
    },
  };
}

function masterOf(row: number, col: number, text: string): Master {
  return { row, col, text, references: text.match(/[A-Za-z]\$?[0-9]/g)?.length ?? 0, moved: undefined };
}

function tooManyFormulas(where: string): ReadStop {
  return new ReadStop(
    tooLarge(`${where}里同一个公式铺得太广`, "请缩短公式，或把不再变的单元格改为数值，保存后再试。"),
  );
}

function withEquals(text: string): string {
  return detached(text.startsWith("=") ? text : `=${text}`);
}
