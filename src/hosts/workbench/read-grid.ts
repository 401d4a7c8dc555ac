import type { Area } from "../../sheet/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../sheet/snapshot";
import type { EditedSince } from "../port";
import { unchangedSince } from "../port-since";
import { cellToValue } from "./cell-data";
import type { OpenSheet, OpenWorkbook } from "./grid";
import { factsOf, formulaOf } from "./sheet-cells";

/** The workbook as the grid holds it now; sheets that nothing has changed since are the same objects as before. */
export function readWorkbook(workbook: OpenWorkbook, since?: EditedSince): WorkbookSnapshot {
  const same = new Map(unchangedSince(since).map((sheet) => [sheet.name, sheet]));
  const sheets = workbook.getSheets().map((sheet) => same.get(sheet.getSheetName()) ?? readSheet(sheet));
  return { name: workbook.getName(), sheets };
}

/** Whether any cell is computed, so that values may still be on their way. */
export function hasFormulas(workbook: WorkbookSnapshot): boolean {
  return workbook.sheets.some((sheet) =>
    sheet.formulas.some((row) => row.some((formula) => formula !== null)),
  );
}

/** A sheet as the grid holds it now. */
export function readSheet(sheet: OpenSheet): SheetSnapshot {
  const model = sheet.getSheet();
  const styles = sheet.getWorkbook().getStyles();
  const { height, width } = usedSize(sheet);
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const numberFormats: string[][] = [];
  for (let row = 0; row < height; row += 1) {
    const cells = Array.from({ length: width }, (_, col) => model.getCellRaw(row, col));
    values.push(cells.map((cell) => cellToValue(cell)));
    formulas.push(cells.map((cell, col) => (cell?.f || cell?.si ? formulaOf(sheet, { row, col }) : null)));
    numberFormats.push(cells.map((cell) => styles.getStyleByCell(cell)?.n?.pattern ?? "General"));
  }
  return {
    name: sheet.getSheetName(),
    origin: { row: 0, col: 0 },
    values,
    formulas,
    numberFormats,
    merges: mergesOf(sheet),
    hiddenRows: indices(height).filter((row) => !model.getRowVisible(row)),
    hiddenColumns: indices(width).filter((col) => !model.getColVisible(col)),
    ...factsOf(sheet),
  };
}

/** The merged areas of a sheet. */
export function mergesOf(sheet: OpenSheet): Area[] {
  return sheet
    .getSheet()
    .getMergeData()
    .map((range) => ({
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    }));
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** How far the sheet is written on; cells that are only formatted do not count. */
function usedSize(sheet: OpenSheet): { height: number; width: number } {
  let height = 0;
  let width = 0;
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, col, cell) => {
      if (cellToValue(cell) === null && !cell?.f && !cell?.si) return;
      height = Math.max(height, row + 1);
      width = Math.max(width, col + 1);
    });
  return { height, width };
}
