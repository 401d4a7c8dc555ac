import type { FUniver } from "@univerjs/core/facade";
import { SetSelectionsOperation } from "@univerjs/preset-sheets-core";
import { contains, type Area, type Cell, type CellRef } from "../../sheet/address";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { mergesOf } from "./read-grid";

/** The cell that is selected: the top left of a range, and A1 where the user has not clicked on the sheet yet. */
export function selectionIn(workbook: OpenWorkbook): CellRef {
  const range = workbook.getActiveRange();
  if (!range) return { sheet: workbook.getActiveSheet().getSheetName(), row: 0, col: 0 };
  return { sheet: range.getSheetName(), row: range.getRow(), col: range.getColumn() };
}

/** Selects a cell as a click does: all of it, where it is merged. */
export function selectCell(sheet: OpenSheet, { row, col }: Cell): void {
  const area = mergesOf(sheet).find((each) => contains(each, { row, col }));
  const { top, left, bottom, right } = area ?? { top: row, left: col, bottom: row, right: col };
  sheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
}

/** Selects areas of a sheet that is shown, all at once, as clicks with Ctrl do; the first of them is the active one. */
export function selectEach(api: FUniver, sheet: OpenSheet, areas: readonly Area[]): void {
  const [first, ...others] = areas;
  if (!first) return;
  // The active cell lies in the last of the selections.
  const selections = [...others, first].map((area, index) => {
    const range = {
      startRow: area.top,
      endRow: area.bottom,
      startColumn: area.left,
      endColumn: area.right,
    };
    const isActive = index === others.length;
    return { range, primary: isActive ? activeCell(first) : null, style: null };
  });
  const unitId = sheet.getWorkbook().getUnitId();
  api.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId: sheet.getSheetId(), selections });
}

function activeCell({ top, left }: Area): object {
  return {
    actualRow: top,
    actualColumn: left,
    startRow: top,
    endRow: top,
    startColumn: left,
    endColumn: left,
    isMerged: false,
    isMergedMainCell: false,
  };
}

/** Keeps a cell that is jumped to away from the upper edge, so that what belongs to it is seen as well. */
const ROWS_ABOVE = 3;

/** Scrolls a sheet that is shown so that the cell is seen; where it is seen already nothing moves. */
export function scrollIntoView(sheet: OpenSheet, { row, col }: Cell): void {
  const seen = sheet.getVisibleRange();
  const columns = seen ? seen.endColumn - seen.startColumn : 0;
  // The last row and column that are seen may be cut off.
  const rowSeen = seen !== null && row >= seen.startRow && row < seen.endRow;
  const colSeen = seen !== null && col >= seen.startColumn && col < seen.endColumn;
  if (rowSeen && colSeen) return;
  const left = colSeen ? seen.startColumn : col < columns ? 0 : Math.max(0, col - Math.floor(columns / 2));
  sheet.scrollToCell(rowSeen ? seen.startRow : Math.max(0, row - ROWS_ABOVE), left);
}
