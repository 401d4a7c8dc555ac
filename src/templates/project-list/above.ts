import { declaredUnit } from "../../forms/declared-unit";
import type { MoneyUnit } from "../../model/amount";
import { normaliseLabel } from "../../sheet/label";
import type { ListCells } from "./cells";
import { PROJECT_LIST } from "./kind";

/** How far above a head a title, or a line 单位：万元, may stand. */
const MOST_ABOVE = 6;
/** The end of a title in which its unit stands: （单位：万元）. */
const UNIT_END = 12;

/** Whether the sheet, or a line above the head in a row, says that it is a 项目清单. */
export function isCalledList(cells: ListCells, row: number): boolean {
  if (cells.sheet.name.includes(PROJECT_LIST.title)) return true;
  for (let above = Math.max(cells.firstRow, row - MOST_ABOVE); above < row; above++) {
    if (cells.row(above).some(({ norm }) => norm.includes(PROJECT_LIST.title))) return true;
  }
  return false;
}

/** The unit of money that a line between two rows says, the lowest first, like 单位：万元; else the name of the sheet. */
export function unitAbove(cells: ListCells, row: number, above: number): MoneyUnit | undefined {
  for (let at = row - 1; at >= Math.max(above, cells.firstRow, row - MOST_ABOVE); at--) {
    for (const { norm } of cells.row(at)) {
      const unit = declaredUnit({ norm: norm.slice(-UNIT_END) });
      if (unit) return unit;
    }
  }
  return declaredUnit({ norm: normaliseLabel(cells.sheet.name).slice(-UNIT_END) });
}
