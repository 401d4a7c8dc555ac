import type { Area } from "./address";
import type { CellEdit, Edit, RowsAdded, RowsRemoved } from "./edit";

/** What an edit does to one sheet on which rows come or go, or merges change. */
export interface SheetChange {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
  readonly added: readonly RowsAdded[];
  readonly removed: readonly RowsRemoved[];
  readonly split: readonly Area[];
  readonly merged: readonly Area[];
}

/** An edit's part for each sheet on which rows come or go, or merges change, and the cells of all other sheets. */
export interface PartedEdit {
  readonly shaped: readonly SheetChange[];
  readonly plain: readonly CellEdit[];
}

/** One cell merges with nothing. */
function isSeveral({ top, left, bottom, right }: Area): boolean {
  return top < bottom || left < right;
}

/** Tells the sheets that take another shape from those of which only cells change. */
export function partedEdit({ cells, rowsAdded = [], rowsRemoved = [], merges = [] }: Edit): PartedEdit {
  const names = new Set([...rowsAdded, ...rowsRemoved, ...merges].map(({ sheet }) => sheet));
  const ofSheet = <T extends { readonly sheet: string }>(things: readonly T[], name: string): T[] =>
    things.filter(({ sheet }) => sheet === name);
  return {
    shaped: [...names].map((sheet) => {
      const changed = ofSheet(merges, sheet);
      return {
        sheet,
        cells: cells.filter(({ at }) => at.sheet === sheet),
        added: ofSheet(rowsAdded, sheet),
        removed: ofSheet(rowsRemoved, sheet),
        split: changed.flatMap(({ split }) => split),
        merged: changed.flatMap(({ merged }) => merged).filter(isSeveral),
      };
    }),
    plain: cells.filter(({ at }) => !names.has(at.sheet)),
  };
}
