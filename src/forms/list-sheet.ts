import type { Cell } from "../sheet/address";
import { once } from "../model/remember";
import { normaliseLabel } from "../sheet/label";
import { isCellError, valueAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";

/** A column of a list. */
export interface ListColumn {
  readonly label: string;
  readonly aliases?: readonly string[];
  /** In characters. */
  readonly width: number;
  readonly isHidden?: true;
  /** Whether its cells are texts, whatever is typed into them. */
  readonly isText?: true;
  /** What usually stands in it, offered in a drop-down; anything else can be written too. */
  readonly choices?: Choices;
}

/** Texts to choose from. */
export interface Choices {
  readonly items: readonly string[];
  /** What a person reads who writes something else. */
  readonly message: string;
}

/** A kind of list that is kept on a sheet of the user's workbook, an entry a row or more. */
export interface ListKind<Key extends string> {
  /** What its sheet is called, and the head of the sheet says. */
  readonly title: string;
  /** In their order; hidden ones stand last. */
  readonly columns: Readonly<Record<Key, ListColumn>>;
  /** Without these columns a sheet is someone's own list and not this one. */
  readonly telling: readonly Key[];
  /** A character of a telling label: most rows of most sheets are not looked at closely. */
  readonly hint: string;
}

/** A row of a list: its texts, "" for columns that the sheet lacks, and the cells of those it has. */
export interface ListLine<Key extends string> {
  readonly row: number;
  readonly texts: Readonly<Record<Key, string>>;
  readonly cells: Readonly<Partial<Record<Key, Cell>>>;
}

/** A sheet with a list, wherever on it the list stands and whatever the sheet is called. */
export interface ListSheet<Key extends string> {
  readonly sheet: SheetSnapshot;
  readonly columns: Readonly<Partial<Record<Key, number>>>;
  readonly lines: readonly ListLine<Key>[];
  /** The first row below the lines. */
  readonly end: number;
}

/** Longer texts are no labels. */
const LONGEST_LABEL = 12;
/** A list begins within so many rows: a 预算明细 of 100,000 lines is looked through for every kind of list. */
const HEAD_ROWS = 1_000;

/** The sheets of a workbook that hold a list of a kind, read by their labels; a sheet is looked through once. */
export function listSheets<Key extends string>(
  workbook: WorkbookSnapshot,
  kind: ListKind<Key>,
): ListSheet<Key>[] {
  // What is remembered for a kind was found by its own keys.
  const lists = listsOf(kind) as (sheet: SheetSnapshot) => readonly ListSheet<Key>[];
  return workbook.sheets.flatMap(lists);
}

const listsOf = once((kind: ListKind<string>) => once((sheet: SheetSnapshot) => listsOn(sheet, kind)));

function listsOn(sheet: SheetSnapshot, kind: ListKind<string>): readonly ListSheet<string>[] {
  for (const [index, row] of sheet.values.slice(0, HEAD_ROWS).entries()) {
    const isLikely = row.some(
      (value) => typeof value === "string" && value.length < LONGEST_LABEL && value.includes(kind.hint),
    );
    if (!isLikely) continue;
    const columns = columnsOf(row.map(textOf), sheet.origin.col, kind);
    if (kind.telling.every((key) => columns[key] !== undefined)) {
      return [readLines(sheet, sheet.origin.row + index + 1, columns, kind)];
    }
  }
  return [];
}

/** The keys of a list's columns, in their order. */
export function keysOf<Key extends string>({ columns }: ListKind<Key>): readonly Key[] {
  return Object.keys(columns) as Key[];
}

function columnsOf<Key extends string>(
  labels: readonly string[],
  first: number,
  kind: ListKind<Key>,
): Partial<Record<Key, number>> {
  const plain = labels.map(normaliseLabel);
  const columns: Partial<Record<Key, number>> = {};
  for (const key of keysOf(kind)) {
    const { label, aliases = [] } = kind.columns[key];
    const index = plain.findIndex((text) => text === label || aliases.includes(text));
    if (index >= 0) columns[key] = first + index;
  }
  return columns;
}

function readLines<Key extends string>(
  sheet: SheetSnapshot,
  first: number,
  columns: ListSheet<Key>["columns"],
  kind: ListKind<Key>,
): ListSheet<Key> {
  const lines: ListLine<Key>[] = [];
  for (let row = first; row < sheet.origin.row + sheet.values.length; row++) {
    const line = readLine(sheet, row, columns, kind);
    if (keysOf(kind).some((key) => line.texts[key] !== "")) lines.push(line);
  }
  return { sheet, columns, lines, end: (lines.at(-1)?.row ?? first - 1) + 1 };
}

function readLine<Key extends string>(
  sheet: SheetSnapshot,
  row: number,
  columns: ListSheet<Key>["columns"],
  kind: ListKind<Key>,
): ListLine<Key> {
  const cells: Partial<Record<Key, Cell>> = {};
  const texts: Partial<Record<Key, string>> = {};
  for (const key of keysOf(kind)) {
    const col = columns[key];
    if (col !== undefined) cells[key] = { row, col };
    texts[key] = col === undefined ? "" : textOf(valueAt(sheet, { row, col })).trim();
  }
  return { row, texts: texts as Record<Key, string>, cells };
}

function textOf(value: ReturnType<typeof valueAt>): string {
  return value === null || isCellError(value) ? "" : String(value);
}
