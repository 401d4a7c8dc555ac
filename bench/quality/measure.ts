import { checkWorkbook } from "../../src/app/check-workbook";
import type { Finding } from "../../src/rules/outcome";
import type { SheetSnapshot } from "../../src/sheet/snapshot";
import { sheetsOf, type Book } from "./books";
import type { Fault } from "./faults/fault";
import { randomFrom, shuffled } from "./random";
import { isRead } from "./read-whole";

/** A clean workbook with what the product says of it. */
export interface Checked {
  readonly book: Book;
  readonly sheets: readonly SheetSnapshot[];
  readonly findings: readonly Finding[];
  /** Whether everything that was written was read. */
  readonly isRead: boolean;
}

/** A fault that was seeded and not found. */
export interface Miss {
  readonly form: string;
  /** What the seeding left in the sheets. */
  readonly text: string;
}

/** How often a kind of fault was seeded and found. */
export interface Recall {
  readonly fault: Fault;
  readonly seeded: number;
  readonly found: number;
  readonly misses: readonly Miss[];
}

/** How many workbooks get a fault of each kind, at most. */
export const PER_FAULT = 30;

/** What the product says of a clean workbook. */
export function checked(book: Book): Checked {
  const sheets = sheetsOf(book);
  const { findings, reading } = checkWorkbook({ name: book.fileName, sheets });
  return { book, sheets, findings, isRead: isRead(book, sheets, reading.documents) };
}

/** Seeds one kind of fault into some of the workbooks, of every form in turn. */
export function recallOf(fault: Fault, books: readonly Checked[], seed: number): Recall {
  const random = randomFrom(seed);
  const misses: Miss[] = [];
  let seeded = 0;
  for (const clean of inTurn(books, seed)) {
    // What was not read is told of by itself, and would drown the misses of the rules.
    if (!clean.isRead) continue;
    if (seeded === PER_FAULT) break;
    const spoilt = fault.seed(clean.book, random);
    const sheets = spoilt && sheetsOf(spoilt);
    if (!sheets || sameSheets(sheets, clean.sheets)) continue;
    seeded++;
    const known = new Set(clean.findings.map(keyOf));
    const found = findingsOf(clean.book.fileName, sheets).some(
      (finding) => finding.rule === fault.rule && !known.has(keyOf(finding)),
    );
    if (!found) misses.push({ form: formsOf(clean.book), text: newText(clean.sheets, sheets) });
  }
  return { fault, seeded, found: seeded - misses.length, misses };
}

function findingsOf(name: string, sheets: readonly SheetSnapshot[]): readonly Finding[] {
  return checkWorkbook({ name, sheets }).findings;
}

function keyOf({ rule, message }: Finding): string {
  return `${rule}|${message}`;
}

/** The forms of a workbook, each once. */
export function formsOf({ tables }: Book): string {
  return [...new Set(tables.map(({ form }) => form.name))].join("＋");
}

/** The workbooks so that all forms have had one before any has a second. */
function inTurn(books: readonly Checked[], seed: number): Checked[] {
  const kinds = new Map<string, Checked[]>();
  for (const one of shuffled(randomFrom(seed), books)) {
    const kind = `${formsOf(one.book)} ${one.book.tables.length > 1}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  const most = Math.max(...[...kinds.values()].map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) =>
    [...kinds.values()].flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

function sameSheets(a: readonly SheetSnapshot[], b: readonly SheetSnapshot[]): boolean {
  const said = ({ values, formulas, hiddenRows }: SheetSnapshot): unknown => [values, formulas, hiddenRows];
  return JSON.stringify(a.map(said)) === JSON.stringify(b.map(said));
}

/** The first rows that stand in the spoilt sheets and not in the clean ones. */
function newText(clean: readonly SheetSnapshot[], spoilt: readonly SheetSnapshot[]): string {
  const rows = (sheets: readonly SheetSnapshot[]): string[] =>
    sheets.flatMap(({ values }) =>
      values.map((row) => row.flatMap((value) => (value === null ? [] : [String(value)])).join("｜")),
    );
  const before = new Set(rows(clean));
  const added = rows(spoilt).filter((row) => !before.has(row));
  return added.length > 0 ? added.slice(0, 2).join("；") : "（删去了内容）";
}
