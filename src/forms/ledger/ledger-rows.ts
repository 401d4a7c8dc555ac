import { normaliseLabel } from "../../sheet/label";
import type { CellValue, SheetSnapshot } from "../../sheet/snapshot";
import { mayBeHeader } from "../first-look";
import { tokenise, type Token } from "../tokens";
import { labelsIn } from "./labels-in";
import type { FoundColumns } from "./match-columns";
import { rowsOf } from "./rows-of";

/** A text that names a table. */
const TITLE = /(?:表|[预决]算)(?:\([^()]*\))?$/;
const CODE = /^\d+$/;
const LONGEST_TITLE = 60;
/** The header of a table stands within this many rows below its title. */
const HEADER_WITHIN = 6;
const MOST_COLUMNS = 100;

/** Where a head begins, and its columns. */
interface LedgerHead {
  readonly row: number;
  readonly columns: FoundColumns;
}

/** What the rows of a head say over the codes of functions. */
interface OwnLabels {
  readonly col: number;
  readonly labels: ReadonlySet<string>;
}

/** One past the last line of a ledger: where another table begins, or nothing more stands in its columns. */
export function ledgerEnd(sheet: SheetSnapshot, first: number, { row: head, columns }: LedgerHead): number {
  const { row: top, col: left } = sheet.origin;
  const cols = [...columns.values()].map(({ at }) => at.col - left);
  const col = columns.get("functionCode")?.at.col ?? left;
  const own = { col, labels: labelsIn(sheet, col, head, first) };
  const code = col - left;
  const amount = (columns.get("amount")?.at.col ?? left) - left;
  let end = first;
  for (let index = first - top; index < sheet.values.length; index++) {
    const row = sheet.values[index]!;
    if (isBlank(row[code] ?? null) || isBlank(row[amount] ?? null)) {
      if (cols.every((col) => isBlank(row[col] ?? null))) continue;
      if (isTitle(row) && beginsOther(sheet, top + index, own)) break;
    }
    end = top + index + 1;
  }
  return end;
}

/** Whether nothing stands in a cell. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && (value === "" || value.trim() === ""));
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

/** Whether the header of another table stands below a title, and not a row of the ledger's own head again. */
function beginsOther(sheet: SheetSnapshot, title: number, own: OwnLabels): boolean {
  const below = tokenise(rowsOf(sheet, title + 1, title + 1 + HEADER_WITHIN));
  for (let row = below.firstRow; row < below.endRow; row++) {
    if (own.labels.has(below.at({ row, col: own.col })?.norm ?? "")) return false;
    if (mayBeHeader(below.row(row)) && !below.row(row).some(isFigure)) return true;
  }
  return false;
}

/** Lines of a ledger say words that columns of other tables are called. */
function isFigure({ value, norm }: Token): boolean {
  return typeof value === "number" || CODE.test(norm);
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
