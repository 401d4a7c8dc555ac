import type { RowData } from "../../../src/forms/form-data";
import { isProject, rowsOf, textOf, withRows, type Book, type Table } from "../books";
import { insertedAt, replacedAt } from "../lists";
import { shuffled, type Random } from "../random";

/** Changes some tables of a workbook. */
export function withTables(
  book: Book,
  places: readonly number[],
  change: (table: Table, index: number) => Table,
): Book | undefined {
  if (places.length < 2) return undefined;
  const tables = places.reduce<readonly Table[]>(
    (all, at, index) => replacedAt(all, at, change(all[at]!, index)),
    book.tables,
  );
  return { ...book, tables };
}

/** A table with a row more, after the last of its level 2. */
export function withRow(table: Table, row: RowData): Table {
  const rows = rowsOf(table);
  const last = rows.map((each) => each["level2"]).lastIndexOf(row["level2"]);
  return withRows(table, insertedAt(rows, last < 0 ? rows.length : last + 1, row));
}

/** The projects of a workbook by their place in it. */
export function projectsOf(book: Book, random: Random): number[] {
  return shuffled(
    random,
    [...book.tables.keys()].filter(
      (at) => isProject(book.tables[at]!) && textOf(book.tables[at]!, "name") !== "",
    ),
  );
}
