import type { Area } from "../sheet/address";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import { plainSheet } from "../sheet/plain-sheet";
import type { Piece, PieceRole } from "./piece";

/** A sheet that is being laid out cell by cell. */
export interface SheetWriter {
  /** Puts a value into a cell and merges it over an area of `rows` × `cols`. */
  put(
    row: number,
    col: number,
    value: CellValue,
    about: { role: PieceRole; rows?: number; cols?: number; format?: string },
  ): void;
  /** What was put, blank places too, and what each is for. */
  readonly pieces: readonly Piece[];
  /** The sheet, at least so wide, with all that was put on it. */
  finish(name: string, least: number, height: number): SheetSnapshot;
}

/** Begins an empty sheet. */
export function sheetWriter(): SheetWriter {
  const cells: { value: CellValue; format: string }[][] = [];
  const merges: Area[] = [];
  const pieces: Piece[] = [];
  let right = 0;
  return {
    pieces,
    put(row, col, value, { role, rows = 1, cols = 1, format = "General" }) {
      right = Math.max(right, col + cols);
      const area = { top: row, left: col, bottom: row + rows - 1, right: col + cols - 1 };
      pieces.push({ area, role });
      if (value !== null) (cells[row] ??= [])[col] = { value, format };
      if (rows > 1 || cols > 1) merges.push(area);
    },
    finish(name, least, height) {
      const width = Math.max(least, right);
      const grid = <T>(of: (row: number, col: number) => T): T[][] =>
        Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, col) => of(row, col)));
      return plainSheet({
        name,
        values: grid((row, col) => cells[row]?.[col]?.value ?? null),
        numberFormats: grid((row, col) => cells[row]?.[col]?.format ?? "General"),
        merges,
      });
    },
  };
}
