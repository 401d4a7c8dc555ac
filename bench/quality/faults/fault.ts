import type { RowData } from "../../../src/forms/form-data";
import { hasLevels, rowsOf, withRows, type Book, type Table } from "../books";
import { replacedAt } from "../lists";
import { shuffled, type Random } from "../random";

/** A way to spoil a clean workbook; undefined where the workbook has no place for it. */
export type Seed = (book: Book, random: Random) => Book | undefined;

/** A way to spoil one table. */
export type TableSeed = (table: Table, random: Random) => Table | undefined;

/** One kind of fault. */
export interface Fault {
  /** The rule that must find it. */
  readonly rule: string;
  readonly what: string;
  readonly seed: Seed;
}

/** A kind of fault that one table can have: whichever table of the workbook has a place for it gets it. */
export function fault(rule: string, what: string, seed: TableSeed): Fault {
  return {
    rule,
    what,
    seed: (book, random) => {
      for (const at of shuffled(random, [...book.tables.keys()])) {
        const table = book.tables[at];
        const spoilt = table && seed(table, random);
        if (spoilt) return { ...book, tables: replacedAt(book.tables, at, spoilt) };
      }
      return undefined;
    },
  };
}

/** A kind of fault that only a workbook of several tables can have. */
export function bookFault(rule: string, what: string, seed: Seed): Fault {
  return { rule, what, seed: (book, random) => (book.tables.length > 1 ? seed(book, random) : undefined) };
}

/** Only in tables for which something holds. */
export function where(holds: (table: Table) => boolean, seed: TableSeed): TableSeed {
  return (table, random) => (holds(table) ? seed(table, random) : undefined);
}

/** Changes one indicator: the first, in any order, for which `change` has an answer. */
export function inSomeRow(
  change: (row: RowData, random: Random, table: Table) => RowData | undefined,
): TableSeed {
  return where(hasLevels, (table, random) => {
    const rows = rowsOf(table);
    for (const at of shuffled(random, [...rows.keys()])) {
      const row = rows[at];
      const changed = row && change(row, random, table);
      if (changed) return withRows(table, replacedAt(rows, at, changed));
    }
    return undefined;
  });
}

/** Changes one indicator of a level 2. */
export function inRowOf(
  level2: RegExp,
  change: (row: RowData, random: Random, table: Table) => RowData | undefined,
): TableSeed {
  return inSomeRow((row, random, table) =>
    level2.test(said(row, "level2")) ? change(row, random, table) : undefined,
  );
}

/** Changes the 指标值 of some indicator, where it has the form that is asked for. */
export function inValue(
  form: RegExp,
  change: (value: string, random: Random, row: RowData) => string,
  level2 = /./,
): TableSeed {
  return inRowOf(level2, (row, random) => {
    const value = said(row, "value");
    return form.test(value) ? { ...row, value: change(value, random, row) } : undefined;
  });
}

/** What a row says in one of its columns. */
export function said(row: RowData, key: string): string {
  return String(row[key] ?? "");
}

/** A row without one of its columns. */
export function without(row: RowData, key: string): RowData {
  const { [key]: _, ...rest } = row;
  return rest;
}

/** The levels 2, as patterns over what tables call them. */
export const QUANTITY = /^数量/;
export const QUALITY = /^质量/;
export const TIMELINESS = /^时效/;
export const COST = /^成本/;
export const SOCIAL = /^社会效益/;
export const LASTING = /^可持续/;
export const SATISFACTION = /满意度/;
/** A rate, bounded from below or exact: ≥95%. */
export const RATE = /^[≥=]\d+(?:\.\d+)?%$/;
/** A count with its unit: ≥120人. */
export const COUNT = /^[≥=]\d+(?!\d|%|\.)/;
