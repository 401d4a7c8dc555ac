import type { CellList } from "./cells";
import { movable, type MovableFormula } from "./formulas";
import { detached } from "./text";
import type { XmlAttributes } from "./xml";

/** Collects the formulas of one sheet; dependents of shared ones get their text when the sheet has been read. */
export interface FormulaReader {
  /** The formula of the cell about to be listed at index `at`; null when it has none, or has to wait for its master. */
  readonly take: (
    attributes: XmlAttributes,
    text: string,
    at: number,
    row: number,
    col: number,
  ) => string | null;
  /** Fills in the dependents. */
  readonly finish: (cells: CellList) => void;
}

interface Master {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  moved: MovableFormula | undefined;
}

/** A reader for one sheet. */
export function newFormulaReader(): FormulaReader {
  const masters = new Map<string, Master>();
  const waiting: { readonly at: number; readonly group: string }[] = [];
  return {
    take: ({ t, si, ref }, text, at, row, col) => {
      // What-if tables (模拟运算表) have no formula that could be typed into a cell.
      if (t === "dataTable") return null;
      if (t !== "shared" || si === undefined) return text === "" ? null : withEquals(text);
      if (text === "") {
        waiting.push({ at, group: si });
        return null;
      }
      if (ref !== undefined || !masters.has(si)) masters.set(si, { row, col, text, moved: undefined });
      return withEquals(text);
    },
    finish: (cells) => {
      for (const { at, group } of waiting) {
        const master = masters.get(group);
        if (!master) continue;
        master.moved ??= movable(master.text);
        const text = master.moved(cells.rows[at]! - master.row, cells.cols[at]! - master.col);
        cells.formulas[at] = withEquals(text);
      }
    },
  };
}

function withEquals(text: string): string {
  return detached(text.startsWith("=") ? text : `=${text}`);
}
