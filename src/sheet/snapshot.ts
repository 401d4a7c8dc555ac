import type { Area, Cell } from "./address";
import type { Problem } from "./result";

/** An error value as a cell shows it: "#N/A", "#REF!" … */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; dates are serial numbers under a date format, as in the file. */
export type CellValue = string | number | boolean | CellError | null;

/** One sheet as plain data, read in one block that starts at `origin`. */
export interface SheetSnapshot {
  readonly name: string;
  /** The cell of values[0][0]. */
  readonly origin: Cell;
  /** Rows of equal length. */
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape as `values`: a formula with its leading "=", or null. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Same shape as `values`: number format codes, "General" where none is set. */
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas in sheet coordinates. */
  readonly merges: readonly Area[];
  /** Rows and columns of the block that nobody sees, hidden or filtered out, in sheet coordinates. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly protected: boolean;
  readonly visible: "visible" | "hidden" | "veryHidden";
  /** Why what stands on it could not be read; it then has no values, and nobody may take it for an empty sheet. */
  readonly unread?: Problem;
}

/** A workbook as plain data, sheets in tab order. */
export interface WorkbookSnapshot {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
}

/** The value at a sheet position; null outside the block that was read. */
export function valueAt(sheet: SheetSnapshot, cell: Cell): CellValue {
  return sheet.values[cell.row - sheet.origin.row]?.[cell.col - sheet.origin.col] ?? null;
}

/** The number format at a sheet position; "General" outside the block that was read. */
export function formatAt(sheet: SheetSnapshot, cell: Cell): string {
  return sheet.numberFormats[cell.row - sheet.origin.row]?.[cell.col - sheet.origin.col] ?? "General";
}

/** The formula at a sheet position, or null. */
export function formulaAt(sheet: SheetSnapshot, cell: Cell): string | null {
  return sheet.formulas[cell.row - sheet.origin.row]?.[cell.col - sheet.origin.col] ?? null;
}

/** Whether a value is an error such as #N/A. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
