import { cellKey } from "../../sheet/address";
import { followedFormulas, mapOfRows, movedSheet } from "../../sheet/moved-sheet";
import { movedMerges } from "../../sheet/moved-merges";
import { rowMoves } from "../../sheet/row-moves";
import { contentAt, sameContent, sameSheet } from "../../sheet/same-sheet";
import { sheetsBack } from "../../sheet/sheet-inverse";
import type { SheetChange } from "../../sheet/sheet-change";
import { planSheet, type SheetPlan } from "../../sheet/sheet-plan";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { changesOnShaped, writeChanges } from "./changes";
import type { WorkbookReader } from "./read-workbook";
import type { Turn } from "./run";
import { mergeAreas, shapeSheets } from "./shape-sheets";
import type { Shaping } from "./shapings";

/** Gives sheets the shape back that they had before something failed half-way; the names of those that keep another. */
export async function restoreShapes(
  context: Turn,
  shapings: readonly Shaping[],
  reader: WorkbookReader,
): Promise<string[]> {
  if (shapings.length === 0) return [];
  const listed = shapings.map((shaping) => shaping.listed);
  const now = await reader.readSheets(context, listed);
  const backs = shapings.flatMap((shaping, index) => wayBack(shaping, now[index]!) ?? []);
  if (backs.length > 0) {
    await shapeSheets(context, backs);
    await writeChanges(context, await changesOnShaped(context, backs));
    await mergeAreas(context, backs);
  }
  const after = await reader.readSheets(context, listed);
  return shapings.flatMap(({ before }, index) =>
    sameSheet(before, after[index]!) ? [] : [`工作表“${before.name}”`],
  );
}

/** How a sheet gets from where it is to where it was; undefined where it is there, or is not known to get there. */
function wayBack(shaping: Shaping, now: SheetSnapshot): Shaping | undefined {
  const { before, plan } = shaping;
  if (sameSheet(before, now)) return undefined;
  const done = stagesOf(plan, before).find((stage) => isAt(stage, before, now));
  if (!done) return undefined;
  const {
    cells,
    rowsAdded = [],
    rowsRemoved = [],
    merges = [],
  } = sheetsBack([{ plan: done, before, after: now }]);
  const back = planSheet(now, {
    sheet: before.name,
    cells,
    added: rowsAdded,
    removed: rowsRemoved,
    split: merges.flatMap(({ split }) => split),
    merged: merges.flatMap(({ merged }) => merged),
  });
  return "moves" in back ? { ...shaping, before: now, plan: back } : undefined;
}

/** How far rows may have come and gone: from below, those that come first; cells are written behind all of them. */
function stagesOf({ change }: SheetPlan, before: SheetSnapshot): SheetPlan[] {
  const added = [...change.added].sort((one, other) => other.before - one.before);
  const removed = [...change.removed].sort((one, other) => other.from - one.from);
  const parts = [
    ...added.map((_, count) => ({ added: added.slice(0, count), removed: [] })),
    ...removed.map((_, count) => ({ added, removed: removed.slice(0, count) })),
  ].map((part): SheetChange => ({ ...change, ...part, cells: [] }));
  return [change, ...parts].map((part) => {
    const moves = rowMoves(part.added, part.removed);
    const merges = movedMerges(before.merges, moves);
    return { change: part, moves, merges, merged: [], after: before };
  });
}

/** Whether a sheet stands at a stage, whatever became of merged areas and of the cells to be written. */
function isAt({ change, moves }: SheetPlan, before: SheetSnapshot, now: SheetSnapshot): boolean {
  const meant = followedFormulas(movedSheet(before, moves), mapOfRows(before.name, moves));
  const written = new Set(change.cells.map(({ at }) => cellKey(at)));
  const agrees = (one: SheetSnapshot, other: SheetSnapshot): boolean =>
    one.values.every((row, r) =>
      row.every((_, c) => {
        const at = { sheet: one.name, row: one.origin.row + r, col: one.origin.col + c };
        return written.has(cellKey(at)) || sameContent(contentAt(one, at), contentAt(other, at));
      }),
    );
  return agrees(meant, now) && agrees(now, meant);
}
