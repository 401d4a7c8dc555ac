import { lineName } from "../../forms/line-text";
import type { Amount } from "../../model/amount";
import type { BudgetRow, BudgetTable, BudgetTableNumber } from "../../model/documents";
import type { Field } from "../../model/field";
import { tableWords } from "../../relations/vocabulary";
import { toA1, type CellRef } from "../../sheet/address";
import { SUM_NAMES } from "../../relations/row-words";

/** The tables of one budget, each number once. */
export type TableSet = ReadonlyMap<BudgetTableNumber, BudgetTable>;

/** A place of a table: a line by its key or its code, and a column by its key. */
export interface Place {
  readonly table: BudgetTableNumber;
  readonly line: string;
  readonly column: string;
}

/** What stands in a place; nought where the cell is blank, and no cell where the line is not listed. */
export type PlaceReading =
  | {
      readonly kind: "money";
      readonly fen: number;
      readonly amount: Amount | undefined;
      readonly at: CellRef;
    }
  | { readonly kind: "missing"; readonly because: string; readonly at?: CellRef };

/** The first table of each number; where several have it the others are not looked at. */
export function tableSet(tables: readonly BudgetTable[]): TableSet {
  const set = new Map<BudgetTableNumber, BudgetTable>();
  for (const table of tables) if (!set.has(table.table)) set.set(table.table, table);
  return set;
}

/** The line with a key ("income-total") or a code ("30201"). */
export function lineOf({ rows }: BudgetTable, line: string): BudgetRow | undefined {
  return rows.find((row) => row.line === line || (row.code.state === "given" && row.code.value === line));
}

/** What a line is called, without its number and its 其中. */
export function nameOfLine({ name, code }: BudgetRow): string {
  const field = name.state === "given" ? name : code;
  return field.state === "given" ? lineName(field.text) : "";
}

/** Whether a line sums up others. */
export function isSumLine(row: BudgetRow): boolean {
  return row.line === "total" || SUM_NAMES.has(nameOfLine(row));
}

/** Reads a place of a set of tables; a line or a column that is not there says so. */
export function readPlace(tables: TableSet, { table: number, line, column }: Place): PlaceReading {
  const table = tables.get(number);
  if (!table) return { kind: "missing", because: `没有${number}` };
  const row = lineOf(table, line);
  if (!row)
    return { kind: "missing", because: `“${table.source.sheet}”没有“${labelOf(number, line)}”这一行` };
  return readMoney(row.cells[column]);
}

/** What a form calls a line. */
function labelOf(table: BudgetTableNumber, line: string): string {
  const known = tableWords(table).lines.find(({ key }) => key === line);
  return known ? lineName(known.label) : line;
}

/** The money in a field; a blank cell is nought. */
export function readMoney(field: Field<unknown> | undefined): PlaceReading {
  if (!field || field.state === "foreign") return { kind: "missing", because: "表样没有这一列" };
  switch (field.state) {
    case "absent":
      return { kind: "missing", because: `没有找到“${field.label}”列` };
    case "blank":
      return { kind: "money", fen: 0, amount: undefined, at: field.at };
    case "unreadable":
      return {
        kind: "missing",
        because: `${toA1(field.at)} 的“${field.label}”读不出：${field.because}`,
        at: field.at,
      };
    case "given": {
      const { value, at } = field;
      if (typeof value === "object" && value !== null && "fen" in value) {
        const amount = value as Amount;
        return { kind: "money", fen: amount.fen, amount, at };
      }
      return { kind: "missing", because: `${toA1(at)} 的“${field.label}”不是金额`, at };
    }
  }
}
