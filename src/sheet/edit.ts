import type { Area, CellRef } from "./address";
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

/**
 * Rows to put into a sheet, in front of another row; merged areas that go on over that place grow. What is merged within
 * the one row `like` is merged in each of them too, where it is not in the way of those.
 */
export interface RowsAdded {
  readonly sheet: string;
  /** The row that they come in front of, as it is counted before the edit. */
  readonly before: number;
  readonly count: number;
  /** The row, counted before the edit, whose look, number formats, height and drop-downs they take. */
  readonly like: number;
}

/**
 * Rows to take out of a sheet, all together and only while they hold nothing but this. Merged areas that go on beyond
 * them shrink; what stood in their part of one goes.
 */
export interface RowsRemoved {
  readonly sheet: string;
  /** The first of them, counted before the edit. */
  readonly from: number;
  readonly count: number;
  /** What stands in them, counted before the edit; every other cell of theirs is blank. */
  readonly expected: readonly { readonly at: CellRef; readonly content: CellContent }[];
  /** The row, counted before the edit, whose look they take when they are put back; if not told, one beside them. */
  readonly like?: number;
}

/**
 * Areas of a sheet to take apart and to merge, counted after rows came and went. An area is taken apart only if exactly
 * it is merged then; one is merged only if it touches no other that still is, and swallows nothing that was to be seen.
 */
export interface MergesChanged {
  readonly sheet: string;
  readonly split: readonly Area[];
  readonly merged: readonly Area[];
}

/**
 * A change of a workbook as data; its title is what the user reads in the undo list. On a sheet where rows come or go,
 * or merges change, everything is done or nothing: one stale cell keeps the whole sheet as it is, so that a cell whose
 * content is to stay can be named as a witness, with the content that it is expected to hold. There it goes in this order:
 * what is expected is compared, rows come and go, areas are taken apart, cells are written, areas are merged.
 */
export interface Edit {
  readonly title: string;
  /**
   * Counted after rows came and went. A formula that is expected is the one that stands there before the edit; one that
   * is written speaks of cells as they are counted afterwards.
   */
  readonly cells: readonly CellEdit[];
  readonly rowsAdded?: readonly RowsAdded[];
  readonly rowsRemoved?: readonly RowsRemoved[];
  readonly merges?: readonly MergesChanged[];
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

/** A sheet that was left as it was as a whole, and why: the rest of a sentence about it, in Chinese. */
export interface SheetRefused {
  readonly sheet: string;
  readonly because: string;
}

/** What became of an edit: how many cells changed, what was refused as stale, and the edit that takes it back. */
export interface AppliedEdit {
  readonly changed: number;
  readonly skipped: readonly SkippedCell[];
  /** Names of sheets that were to go and stayed, since they no longer hold what the edit expected. */
  readonly kept: readonly string[];
  /** Sheets on which rows or merges were to change and nothing was done; stale cells of theirs are among the skipped. */
  readonly refused?: readonly SheetRefused[];
  /** What of added sheets the program has no place for, a sentence each: charts, drop-downs … */
  readonly leftOut?: readonly string[];
  readonly inverse: Edit;
}

/** Whether an edit changes nothing at all. */
export function isEmptyEdit({ cells, ...more }: Edit): boolean {
  const parts = [cells, more.rowsAdded, more.rowsRemoved, more.merges, more.added, more.removed];
  return parts.every((part) => !part || part.length === 0);
}
