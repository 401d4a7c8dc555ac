import { contains, type Area } from "../../../../src/sheet/address";
import { commonArea, encloses, filledCells } from "./cells";
import { excelError } from "./errors";
import type { Sheet } from "./model";

/** Documented: with more merged areas than this in the range, the method fails. */
const MOST_AREAS = 512;

/** Whether a cell lies in a merged area and is not its top left. */
export function isCovered(sheet: Sheet, row: number, col: number): boolean {
  const area = sheet.merges.find((each) => contains(each, { row, col }));
  return area !== undefined && (area.top !== row || area.left !== col);
}

/** Merges an area, or each of its rows; only the top left keeps what it holds. */
export function merge(sheet: Sheet, area: Area, across: boolean): void {
  const rows = across ? area.bottom - area.top + 1 : 1;
  for (let row = 0; row < rows; row += 1) {
    mergeOne(sheet, across ? { ...area, top: area.top + row, bottom: area.top + row } : area);
  }
}

function mergeOne(sheet: Sheet, area: Area): void {
  const touched = sheet.merges.filter((each) => commonArea(each, area));
  if (touched.some((each) => !encloses(area, each))) throw excelError("InvalidArgument");
  unmerge(sheet, area);
  if (area.top === area.bottom && area.left === area.right) return;
  for (const [row, col, cell] of filledCells(sheet, area)) {
    if (row === area.top && col === area.left) continue;
    cell.value = null;
    cell.formula = null;
  }
  sheet.merges.push(area);
}

/** Takes every merge apart that touches the area. */
export function unmerge(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((each) => !commonArea(each, area));
}

/** The merged areas of an area; `byTopLeft` is the fault by which others are left out (#3611). */
export function mergedIn(sheet: Sheet, area: Area, byTopLeft: boolean): Area[] {
  const found = sheet.merges.filter((each) =>
    byTopLeft ? contains(area, { row: each.top, col: each.left }) : commonArea(each, area) !== null,
  );
  if (found.length > MOST_AREAS) throw excelError("GeneralException");
  return found;
}
