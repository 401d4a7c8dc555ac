import type { CellEdit, Edit, MergesChanged } from "../../../sheet/edit";
import type { Area } from "../../../sheet/address";
import type { TargetTable } from "../parts/target-tables";

/** What is to become of one table; it brings rows only among the table's own. */
export interface TableEdit {
  readonly table: TargetTable;
  readonly edit: Edit;
}

/** The edits of several tables as one: what stands below the new rows of another table on its sheet goes down by them. */
export function oneEdit(title: string, edits: readonly TableEdit[]): Edit {
  const moved = edits.map((own) => movedDown(own, rowsAbove(own, edits)));
  const rowsAdded = edits.flatMap(({ edit }) => edit.rowsAdded ?? []);
  const merges = mergesBySheet(moved.flatMap((edit) => edit.merges ?? []));
  return {
    title,
    cells: moved.flatMap(({ cells }) => cells),
    ...(rowsAdded.length > 0 && { rowsAdded }),
    ...(merges.length > 0 && { merges }),
  };
}

/** How many rows come into the tables that stand above one on its sheet. */
function rowsAbove({ table }: TableEdit, edits: readonly TableEdit[]): number {
  const { sheet, area } = table.source;
  return edits
    .filter((other) => other.table.source.sheet === sheet && other.table.source.area.top < area.top)
    .flatMap(({ edit }) => edit.rowsAdded ?? [])
    .reduce((sum, { count }) => sum + count, 0);
}

function movedDown({ edit }: TableEdit, rows: number): Edit {
  if (rows === 0) return edit;
  const cell = (own: CellEdit): CellEdit => ({ ...own, at: { ...own.at, row: own.at.row + rows } });
  const area = (own: Area): Area => ({ ...own, top: own.top + rows, bottom: own.bottom + rows });
  return {
    ...edit,
    cells: edit.cells.map(cell),
    ...(edit.merges && {
      merges: edit.merges.map(({ sheet, split, merged }) => ({
        sheet,
        split: split.map(area),
        merged: merged.map(area),
      })),
    }),
  };
}

/** One entry a sheet. */
function mergesBySheet(merges: readonly MergesChanged[]): readonly MergesChanged[] {
  const names = [...new Set(merges.map(({ sheet }) => sheet))];
  return names.map((sheet) => {
    const own = merges.filter((each) => each.sheet === sheet);
    return {
      sheet,
      split: own.flatMap(({ split }) => split),
      merged: own.flatMap(({ merged }) => merged),
    };
  });
}
