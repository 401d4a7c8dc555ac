import { normaliseLabel } from "../../sheet/label";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";

/** A row below the ledger that names another table. */
const TITLE = /(?:表|[预决]算)(?:\([^()]*\))?$/;
const LONGEST_TITLE = 60;
const MOST_COLUMNS = 100;

/** One past the last line of a ledger: where the title of another table stands, or nothing more in its columns. */
export function ledgerEnd(sheet: SheetSnapshot, first: number, cols: readonly number[]): number {
  const { row: top, col: left } = sheet.origin;
  const indexes = cols.map((col) => col - left);
  let end = first;
  for (let index = first - top; index < sheet.values.length; index++) {
    const row = sheet.values[index]!;
    if (indexes.every((col) => isBlank(row[col] ?? null))) continue;
    if (isTitle(row)) break;
    end = top + index + 1;
  }
  return end;
}

/** Whether nothing stands in a cell. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** Whether one text alone stands in a row, and it names a table. */
function isTitle(row: readonly CellValue[]): boolean {
  let title: string | undefined;
  for (const value of row) {
    if (isBlank(value)) continue;
    if (title !== undefined || typeof value !== "string" || value.length > LONGEST_TITLE) return false;
    title = normaliseLabel(value);
  }
  return title !== undefined && TITLE.test(title);
}

/** Whether a row numbers the columns of its table, 1 2 3 …, with 栏次 or without. */
export function isColumnNumbers(row: readonly CellValue[]): boolean {
  const given = row.slice(0, MOST_COLUMNS).filter((value) => !isBlank(value));
  const numbers = given.map(Number);
  const from = typeof given[0] === "string" && normaliseLabel(given[0]) === "栏次" ? 1 : 0;
  return (
    numbers.length - from >= 2 &&
    numbers
      .slice(from)
      .every((number, index, all) => number === (all[0] ?? 0) + index && number < MOST_COLUMNS)
  );
}
