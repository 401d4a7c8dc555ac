import type { Cell } from "../../sheet/address";
import type { OpenSheet } from "./grid";

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
