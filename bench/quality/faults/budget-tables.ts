import type { FormData, RowData } from "../../../src/forms/form-data";
import type { Amount } from "../../../src/model/amount";
import type { Book, Table } from "../books";
import { replacedAt } from "../lists";
import { pick, shuffled, type Random } from "../random";

/** The form of a budget table without its family: "income". */
export type BudgetForm =
  | "balance"
  | "income"
  | "expenditure"
  | "fiscal-balance"
  | "general-expenditure"
  | "basic-expenditure"
  | "fund-expenditure"
  | "capital-expenditure"
  | "three-publics"
  | "three-publics-change"
  | "fixed-assets"
  | "procurement";

/** Whether a table is of one of these forms. */
export function isBudget(table: Table, forms: readonly BudgetForm[]): boolean {
  return forms.some((form) => table.form.id === `budget-table/${form}`);
}

/** The lines of a budget table. */
export function linesOf({ data }: Table): readonly RowData[] {
  return data.tables["rows"]?.rows ?? [];
}

/** A budget table with other lines. */
export function withLines(table: Table, rows: readonly RowData[]): Table {
  const data: FormData = { ...table.data, tables: { ...table.data.tables, rows: { rows } } };
  return { ...table, data };
}

/** A book in which the first table of some form, in any order, for which `change` has an answer, is changed. */
export function inSomeTable(
  book: Book,
  random: Random,
  forms: readonly BudgetForm[],
  change: (table: Table) => Table | undefined,
): Book | undefined {
  for (const at of shuffled(random, [...book.tables.keys()])) {
    const table = book.tables[at];
    const spoilt = table && isBudget(table, forms) ? change(table) : undefined;
    if (spoilt) return { ...book, tables: replacedAt(book.tables, at, spoilt) };
  }
  return undefined;
}

/** A table with another amount somewhere in a place that passes a test. */
export function withOtherAmount(
  table: Table,
  random: Random,
  isPlace: (row: RowData, key: string) => boolean,
  columns: readonly string[] | undefined,
  change: (fen: number) => number,
): Table | undefined {
  const rows = linesOf(table);
  const places = rows.flatMap((row, index) =>
    Object.keys(row).flatMap((key) =>
      isAmount(row[key]) && (!columns || columns.includes(key)) && isPlace(row, key) ? [{ index, key }] : [],
    ),
  );
  if (places.length === 0) return undefined;
  const { index, key } = pick(random, places);
  const row = rows[index] ?? {};
  const old = row[key] as Amount;
  const amount: Amount = { ...old, fen: change(old.fen), decimals: 2 };
  return withLines(table, replacedAt(rows, index, { ...row, [key]: amount }));
}

function isAmount(value: unknown): value is Amount {
  return typeof value === "object" && value !== null && "fen" in value;
}
