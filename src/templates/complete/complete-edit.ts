import { readSheet } from "../../forms/read-workbook";
import type { Document } from "../../model/documents";
import { cellKey } from "../../sheet/address";
import type { CellEdit, Edit } from "../../sheet/edit";
import { rowMoves } from "../../sheet/row-moves";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { withCells } from "../../sheet/with-cells";
import { insertIndicators } from "../insert/insert-indicators";
import type { IndicatorSystem } from "../project-draft";
import type { Completion } from "./completion";

/** The chosen completions of one table as one edit. */
export function completeEdit(
  snapshot: SheetSnapshot,
  document: Document,
  chosen: readonly Completion[],
  { system }: { readonly system: IndicatorSystem },
): Edit {
  const changes = chosen.flatMap(({ change }) => change ?? []);
  const cells = changes.flatMap((change): CellEdit[] =>
    change.kind === "cell" ? [{ at: change.at, expected: change.before, content: change.after }] : [],
  );
  const lines = changes.flatMap((change) => (change.kind === "line" ? [change.indicator] : []));
  const title = chosen.length === 1 ? chosen[0]!.title : `补齐 ${changes.length} 处`;
  if (lines.length === 0) return { title, cells };
  // Lines are put in where they belong once the names around them are filled in.
  const filled = withCells(snapshot, cells);
  const { top } = document.source.area;
  const table = readSheet(filled).documents.find(
    ({ source }) => source.area.top <= top && top <= source.area.bottom,
  );
  if (table?.kind !== "ProjectTarget" && table?.kind !== "DepartmentTarget") return { title, cells };
  return { ...together(cells, insertIndicators(filled, table, lines, system)), title };
}

/** Cells of a sheet and rows that come into it, as one edit of the sheet as it was before both. */
function together(cells: readonly CellEdit[], insertion: Edit): Edit {
  const moves = rowMoves(insertion.rowsAdded ?? [], []);
  const moved = cells.map((cell) => ({
    ...cell,
    at: { ...cell.at, row: moves.after(cell.at.row) ?? cell.at.row },
  }));
  const before = new Map(moved.map((cell) => [cellKey(cell.at), cell]));
  const inserted = insertion.cells.map((cell) => {
    const first = before.get(cellKey(cell.at));
    return first ? { ...cell, expected: first.expected } : cell;
  });
  const written = new Set(inserted.map(({ at }) => cellKey(at)));
  return { ...insertion, cells: [...moved.filter(({ at }) => !written.has(cellKey(at))), ...inserted] };
}
