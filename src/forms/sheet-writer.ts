import type { Area } from "../sheet/address";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";

/** A sheet that is being laid out cell by cell. */
export interface SheetWriter {
  /** Puts a value into a cell and merges it over an area of `rows` × `cols`. */
  put(
    row: number,
    col: number,
    value: CellValue,
    about?: { rows?: number; cols?: number; format?: string },
  ): void;
  /** The sheet, at least so wide, with all that was put on it. */
  finish(name: string, least: number, height: number): SheetSnapshot;
}

/** Begins an empty sheet. */
export function sheetWriter(): SheetWriter {
  const cells = new Map<string, { value: CellValue; format: string }>();
  const merges: Area[] = [];
  let right = 0;
  const key = (row: number, col: number): string => `${row}:${col}`;
  return {
    put(row, col, value, { rows = 1, cols = 1, format = "General" } = {}) {
      right = Math.max(right, col + cols);
      if (value !== null) cells.set(key(row, col), { value, format });
      if (rows > 1 || cols > 1)
        merges.push({ top: row, left: col, bottom: row + rows - 1, right: col + cols - 1 });
    },
    finish(name, least, height) {
      const width = Math.max(least, right);
      const grid = <T>(of: (row: number, col: number) => T): T[][] =>
        Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, col) => of(row, col)));
      return {
        name,
        origin: { row: 0, col: 0 },
        values: grid((row, col) => cells.get(key(row, col))?.value ?? null),
        formulas: grid(() => null),
        numberFormats: grid((row, col) => cells.get(key(row, col))?.format ?? "General"),
        merges,
        hiddenRows: [],
        hiddenColumns: [],
        protected: false,
        visible: "visible",
      };
    },
  };
}
