import type { SheetLook } from "../../sheet/look";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { CellBudget, Spread } from "./cells";
import { layOut, type Grid } from "./grid";
import { MARGIN } from "./limits";
import type { SheetFrame } from "./sheet-frame";
import type { Styles } from "./styles";
import type { SheetEntry } from "./workbook-part";
import type { WorksheetPart } from "./worksheet";

/** One sheet of a file: its content, and how it looks. */
export interface XlsxSheet {
  readonly snapshot: SheetSnapshot;
  readonly look: SheetLook;
  /** Formulas over several cells, of which the snapshot shows only the first as a formula. */
  readonly spreads: readonly Spread[];
}

/** Makes the plain data of a sheet out of what its part said. */
export function toSheet(
  entry: SheetEntry,
  part: WorksheetPart,
  styles: Styles,
  budget: CellBudget,
): XlsxSheet {
  const { cells, spreads, frame } = part;
  const grid = layOut(cells, frame.merges, styles.formats, budget, `工作表“${entry.name}”`);
  const { columnWidths, rowHeights, hiddenColumns, hiddenRows } = sizes(frame, grid);
  return {
    snapshot: {
      name: entry.name,
      origin: { row: 0, col: 0 },
      values: grid.values,
      formulas: grid.formulas,
      numberFormats: grid.formats,
      merges: frame.merges,
      hiddenRows,
      hiddenColumns,
      protected: frame.protected,
      visible: entry.visible,
    },
    look: { looks: styles.looks, cells: grid.styles, columnWidths, rowHeights },
    spreads,
  };
}

type Sizes = Pick<SheetLook, "columnWidths" | "rowHeights"> &
  Pick<SheetSnapshot, "hiddenColumns" | "hiddenRows">;

/** Widths, heights and hiding near the block only: files give them for whole sheets of 16,384 columns. */
function sizes(frame: SheetFrame, { height, width }: Grid): Sizes {
  const columnWidths: Record<number, number> = {};
  const rowHeights: Record<number, number> = {};
  const hiddenColumns = new Set<number>();
  const lastColumn = width + MARGIN.columns;
  const lastRow = height + MARGIN.rows;
  for (const range of frame.columns) {
    for (let col = range.from; col <= Math.min(range.to, lastColumn); col++) {
      if (range.width !== undefined) columnWidths[col] = range.width;
      if (range.hidden) hiddenColumns.add(col);
    }
  }
  for (const [row, points] of frame.rowHeights) if (row <= lastRow) rowHeights[row] = points;
  return {
    columnWidths,
    rowHeights,
    hiddenColumns: [...hiddenColumns],
    hiddenRows: frame.hiddenRows.filter((row) => row <= lastRow),
  };
}
