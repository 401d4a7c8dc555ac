import type { CellRef } from "./address";
import type { CellValue } from "./snapshot";

/** What a cell is to hold: a plain value (text stays text, whatever it begins with) or a formula with its "=". */
export type CellContent = { readonly value: CellValue } | { readonly formula: string };

/** One cell's change, with the content it was planned against. */
export interface CellEdit {
  readonly at: CellRef;
  readonly expected: CellContent;
  readonly content: CellContent;
}

/** A change of a workbook as data; its title is what the user reads in the undo list. */
export interface Edit {
  readonly title: string;
  readonly cells: readonly CellEdit[];
}

/** A cell that was left alone because it no longer held what the edit expected. */
export interface SkippedCell {
  readonly at: CellRef;
  readonly expected: CellContent;
  readonly found: CellContent;
}

/** What became of an edit: how many cells changed, which were refused as stale, and the edit that takes it back. */
export interface AppliedEdit {
  readonly changed: number;
  readonly skipped: readonly SkippedCell[];
  readonly inverse: Edit;
}
