import type { Area } from "../../sheet/address";
import type { MergesChanged } from "../../sheet/edit";
import { areasWithout, movedMerges, overlaps } from "../../sheet/moved-merges";
import { rowsFrom } from "../../sheet/row-moves";
import type { SheetShape } from "./sheet-shape";

/**
 * The merged areas that new rows ask for, and those that are in their way; areas that the user took apart stay so.
 * `isBlank` tells of the cells as they are to be: what somebody wrote is not hidden below a merged area.
 */
export function mergesOf(
  { now, fresh, moves, placeOf }: SheetShape,
  isBlank: (row: number, col: number) => boolean,
): MergesChanged | undefined {
  const there = movedMerges(now.merges, moves).merges;
  const wanted = fresh.snapshot.merges.flatMap((area) => placed(area, placeOf));
  const merged = areasWithout(wanted, there).filter(
    (area) =>
      there.some((each) => overlaps(area, each)) ||
      rowsFrom(area.top, area.bottom - area.top + 1).some((row) => moves.before(row) === undefined),
  );
  const harmless = merged.filter((area) => hides(area).every(({ row, col }) => isBlank(row, col)));
  if (harmless.length === 0) return undefined;
  return {
    sheet: now.name,
    split: there.filter((area) => harmless.some((each) => overlaps(area, each))),
    merged: harmless,
  };
}

function placed(area: Area, placeOf: SheetShape["placeOf"]): Area[] {
  const [top, bottom] = [placeOf(area.top), placeOf(area.bottom)];
  if (top === undefined || bottom === undefined) return [];
  // Rows of the user's may have come in between; rows in another order are no area.
  return bottom - top < area.bottom - area.top ? [] : [{ ...area, top, bottom }];
}

function hides({ top, left, bottom, right }: Area): { row: number; col: number }[] {
  return rowsFrom(top, bottom - top + 1)
    .flatMap((row) => rowsFrom(left, right - left + 1).map((col) => ({ row, col })))
    .slice(1);
}
