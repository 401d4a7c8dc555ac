import type { CellRef } from "./address";
import type { SheetExtras } from "./extras";
import type { SheetLook } from "./look";
import type { CellValue, SheetSnapshot } from "./snapshot";

/** What a cell is to hold: a plain value (text stays text, whatever it begins with) or a formula with its "=". */
export type CellContent = { readonly value: CellValue } | { readonly formula: string };

/** One cell's change, with the content it was planned against. */
export interface CellEdit {
  readonly at: CellRef;
  readonly expected: CellContent;
  readonly content: CellContent;
}

/** A whole sheet: what stands on it, how it looks, and what else belongs to it. */
export interface NewSheet {
  /** Where a cell has a formula, its value is what the formula is known to give: programs show it until they compute. */
  readonly snapshot: SheetSnapshot;
  readonly look: SheetLook;
  readonly extras?: SheetExtras;
}

/** A change of a workbook as data; its title is what the user reads in the undo list. */
export interface Edit {
  readonly title: string;
  readonly cells: readonly CellEdit[];
  /** Sheets to put behind the others; an edit whose name is taken is refused as a whole. */
  readonly added?: readonly NewSheet[];
  /** Sheets to take away, each only while it still holds exactly this. */
  readonly removed?: readonly NewSheet[];
}

/** A cell that was left alone because it no longer held what the edit expected. */
export interface SkippedCell {
  readonly at: CellRef;
  readonly expected: CellContent;
  readonly found: CellContent;
}

/** What became of an edit: how many cells changed, what was refused as stale, and the edit that takes it back. */
export interface AppliedEdit {
  readonly changed: number;
  readonly skipped: readonly SkippedCell[];
  /** Names of sheets that were to go and stayed, since they no longer hold what the edit expected. */
  readonly kept: readonly string[];
  /** What of added sheets the program has no place for, a sentence each: charts, drop-downs … */
  readonly leftOut?: readonly string[];
  readonly inverse: Edit;
}

/** Whether an edit changes nothing at all. */
export function isEmptyEdit({ cells, added, removed }: Edit): boolean {
  return cells.length + (added?.length ?? 0) + (removed?.length ?? 0) === 0;
}
