import type { Document } from "../../model/documents";
import { nameOf } from "../../relations/find-rows";
import type { RowSelector } from "../../relations/formula";
import { cellsText } from "../../relations/formula-text";
import { EACH_WORDS } from "../../relations/row-words";
import { setsOf } from "../../relations/sets";
import { TABLE_WORDS, type TableId, type TableWords } from "../../relations/vocabulary";

/** Lines of the workbook beyond these are typed and not chosen. */
const MOST_ROWS = 200;
const NOWHERE = { from: 0, to: 0 };

/** The tables of a workbook of which formulas can speak. */
export function tablesIn(documents: readonly Document[]): ReadonlySet<TableId> {
  return new Set(setsOf(documents).flatMap(({ tables }) => [...tables.keys()]));
}

/** The tables that formulas can compare: without figures there is nothing to compare. */
export const FIGURE_TABLES = TABLE_WORDS.filter(({ columns }) => columns.some(({ type }) => type !== "text"));

/** The columns of a table that hold figures. */
export function figureColumns({ columns }: TableWords): readonly string[] {
  return columns.filter(({ type }) => type !== "text").map(({ label }) => label);
}

/** Words for rows that go one after the other in a table: 每行, 类, 每项收入 … */
export function wordsForRows({ columns, lines }: TableWords): readonly string[] {
  const isCoded = columns.some(({ key }) => key === "code");
  const general = EACH_WORDS.filter((word) => isCoded || word === "每行" || word === "每项");
  return [...new Set([...general, ...lines.flatMap(({ group }) => group ?? [])])];
}

/** The lines of a table: those it always has, then others that the workbook has. */
export function lineNames(words: TableWords, documents: readonly Document[]): readonly string[] {
  const rows = setsOf(documents).flatMap(({ tables }) => tables.get(words.id) ?? []);
  const found = rows.flatMap((table) => table.rows.map(nameOf));
  const names = [...words.lines.map(({ label }) => label), ...found].filter((name) => name !== "");
  return [...new Set(names)].slice(0, MOST_ROWS);
}

/** What is put into a formula for a table, a row and a column; "" where the row or column is left open. */
export function pieceFor({ name, columns }: TableWords, row: string, column: string): string {
  const isEach = columns.length > 0 && row !== "" && isEachWord(row);
  const selector: RowSelector | null =
    row === ""
      ? null
      : isEach
        ? { kind: "each", of: row, ...NOWHERE }
        : { kind: "named", text: row, ...NOWHERE };
  return cellsText({
    table: { text: name, ...NOWHERE },
    row: selector,
    column: selector === null || column === "" ? null : { text: column, ...NOWHERE },
  });
}

function isEachWord(row: string): boolean {
  return row.startsWith("每") || EACH_WORDS.some((word) => word === row);
}
