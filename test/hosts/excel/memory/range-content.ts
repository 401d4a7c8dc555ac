import { parseA1, type Area } from "../../../../src/sheet/address";
import { isCellError, type CellValue } from "../../../../src/sheet/snapshot";
import { blockOf, cellAt, countOf, ensureCell } from "./cells";
import { excelError } from "./errors";
import { changeFacts, EVENT } from "./events";
import { recalculate, valueOf } from "./formulas";
import { refuseProtected, sheetOf, type Machine } from "./machine";
import type { Sheet } from "./model";
import { holds, reads, type Scalar } from "./objects";
import { shownText } from "./shown-text";
import { understand, type Typed } from "./typed-text";
import { isCovered } from "./merging";

/** Documented: above this many cells a read gives null, or throws. */
const MOST_CELLS = 5_000_000;

/** What stands in a range, as blocks. */
export function contentScalars(machine: Machine, id: string, area: Area): Record<string, Scalar> {
  const sheet = () => sheetOf(machine, id);
  const value = (row: number, col: number) => valueOf(machine.book, sheet(), row, col);
  const format = (row: number, col: number) => cellAt(sheet(), row, col)?.numberFormat ?? "General";
  const block = (make: (row: number, col: number) => unknown) => () =>
    countOf(area) > MOST_CELLS ? null : blockOf(area, make);
  const write = (given: unknown) => writeBlock(machine, sheet(), area, given, enter);
  return {
    Values: holds(
      block((row, col) => told(value(row, col))),
      write,
    ),
    // Documented: where a cell has no formula, its value. So text that begins with "=" looks like a formula.
    Formulas: holds(
      block((row, col) => cellAt(sheet(), row, col)?.formula ?? told(value(row, col))),
      write,
    ),
    Text: reads(block((row, col) => shownText(value(row, col), format(row, col)))),
    NumberFormat: holds(block(format), (given) => writeBlock(machine, sheet(), area, given, dress)),
    ValueTypes: reads(block((row, col) => typeOf(value(row, col)))),
  };
}

/** A value as the API tells it: nothing is "", and an error is its text. */
export function told(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

function typeOf(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"];
}

/** Puts a block, or one thing for all cells, into an area; null leaves a cell as it is. */
function writeBlock(
  machine: Machine,
  sheet: Sheet,
  area: Area,
  given: unknown,
  put: (sheet: Sheet, row: number, col: number, value: unknown) => void,
): void {
  refuseProtected(sheet, put === dress ? "allowFormatCells" : undefined);
  if (countOf(area) > MOST_CELLS) throw excelError("RangeExceedsLimit");
  const block = Array.isArray(given) ? (given as unknown[][]) : blockOf(area, () => given);
  refuseShape(area, block);
  const before = detailOf(machine, sheet, area, "Before");
  block.forEach((cells, r) =>
    cells.forEach((value, c) => {
      if (value !== null) put(sheet, area.top + r, area.left + c, value);
    }),
  );
  recalculate(machine.book);
  const details = { ...before, ...detailOf(machine, sheet, area, "After") };
  machine.events.tell(EVENT.changed, sheet, changeFacts(area, "addin", machine.version, details));
}

/** Documented of onChanged: details are told of single cells only. */
function detailOf(machine: Machine, sheet: Sheet, area: Area, when: "Before" | "After"): object {
  if (countOf(area) > 1) return {};
  const value = valueOf(machine.book, sheet, area.top, area.left);
  return { [`value${when}`]: told(value), [`valueType${when}`]: typeOf(value) };
}

function refuseShape(area: Area, block: readonly unknown[]): void {
  const width = area.right - area.left + 1;
  const fits = block.length === area.bottom - area.top + 1;
  if (fits && block.every((cells) => Array.isArray(cells) && cells.length === width)) return;
  throw excelError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Enters what a user or an add-in gives for a cell. */
export function enter(sheet: Sheet, row: number, col: number, given: unknown): void {
  // What is written under a merged area goes nowhere; not documented, the top left cell alone can be typed into.
  if (isCovered(sheet, row, col)) return;
  const cell = ensureCell(sheet, row, col);
  const typed =
    typeof given === "string" ? understand(given, cell.numberFormat) : plain(given, cell.numberFormat);
  cell.value = typed.value;
  cell.formula = typed.formula;
  cell.quoted = typed.quoted;
  cell.computedAt = -1;
  if (cell.numberFormat !== "General") return;
  cell.numberFormat =
    typed.numberFormat ?? (typed.formula === null ? "General" : formatOfRead(sheet, typed.formula));
}

/** What is no text becomes one in a cell of the format "@". */
function plain(given: unknown, numberFormat: string): Typed {
  const value = numberFormat === "@" ? String(given).toUpperCase() : (given as CellValue);
  return { value, formula: null, quoted: false };
}

/** A formula in a cell without a number format takes that of the first cell it reads. */
function formatOfRead(sheet: Sheet, formula: string): string {
  const read = /(?<![!\p{L}\p{N}"])\$?([A-Z]{1,3})\$?(\d+)/iu.exec(formula);
  const at = read && parseA1(`${read[1]}${read[2]}`);
  return (at && cellAt(sheet, at.row, at.col)?.numberFormat.replace("@", "General")) || "General";
}

function dress(sheet: Sheet, row: number, col: number, given: unknown): void {
  ensureCell(sheet, row, col).numberFormat = String(given);
}
