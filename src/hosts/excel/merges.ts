import type { Area } from "../../sheet/address";
import { isBlocked, isLacking } from "./errors";
import { areaOf, rangeOf } from "./frames";
import type { Turn } from "./run";

/**
 * Whether merged areas are asked for; a host that turns out to lack them is not asked again. In some versions asking
 * takes the user's steps from Excel's undo: so it is not done because of an edit, unless the edit may have moved them.
 */
export interface Merging {
  isOn: boolean;
  /** Ids of sheets whose rows, columns or cells were moved since their merged areas were read. */
  readonly moved: Set<string>;
}

const AREA_PROPERTIES =
  "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** Asks for the merged areas whose first cell lies in a range; they can be read after the next sync. */
export function askMerged(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load(AREA_PROPERTIES);
  return merged;
}

/** The whole of each merged area that was asked for, also where it reaches beyond the range. */
export function mergedAreas(merged: Excel.RangeAreas): Area[] {
  return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
}

/**
 * The merged areas of a rectangle. Excel fails at more than 512 of them, and finds only those whose first cell is asked
 * about: so the rectangle is halved until each part is answered.
 */
export async function readMerged(context: Turn, sheet: Excel.Worksheet, area: Area): Promise<Area[]> {
  const halves = halved(area);
  try {
    const merged = askMerged(rangeOf(sheet, area));
    await context.sync();
    return mergedAreas(merged);
  } catch (error) {
    if (isBlocked(error) || isLacking(error) || !halves) throw error;
  }
  const first = await readMerged(context, sheet, halves[0]);
  return [...first, ...(await readMerged(context, sheet, halves[1]))];
}

/** Each area once, from the top. */
export function distinctAreas(areas: readonly Area[]): Area[] {
  const byPlace = new Map(areas.map((area) => [`${area.top},${area.left}`, area]));
  return [...byPlace.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Two halves of a rectangle, by rows where it has several; undefined for a single cell. */
export function halved(area: Area): [Area, Area] | undefined {
  if (area.bottom > area.top) {
    const middle = (area.top + area.bottom) >> 1;
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (area.right === area.left) return undefined;
  const middle = (area.left + area.right) >> 1;
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}
