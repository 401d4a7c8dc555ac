import type { Amount } from "../model/amount";
import type { Decimal } from "../model/decimal";
import type { Field } from "../model/field";
import type { FormReading, RowReading } from "./reading";

/** A value that a form can hold: text, lines, money, a quantity, or percent points. */
export type FormValue = string | readonly string[] | Amount | Decimal | number;

/** The values of one row by column key; what is blank is left out. */
export type RowData = Readonly<Record<string, FormValue>>;

/** What a filled form says, without the cells it stands in: the counterpart of a reading. */
export interface FormData {
  readonly fields: RowData;
  readonly tables: Readonly<Record<string, TableData>>;
}

/** The rows of one table, and its closing row. */
export interface TableData {
  readonly rows: readonly RowData[];
  readonly total?: RowData;
  /** How many rows belong together, group by group, where headings over them are still to be filled in. */
  readonly groups?: readonly number[];
}

/** The values of a reading, so that what was read can be compared or written anew. */
export function dataOf(reading: FormReading): FormData {
  const tables = [...reading.tables].map(([key, { rows, total }]) => {
    const entries = rows.filter((row) => row.entry).map(rowData);
    return [key, total ? { rows: entries, total: rowData(total) } : { rows: entries }] as const;
  });
  return { fields: valuesOf(reading.fields), tables: Object.fromEntries(tables) };
}

function rowData(row: RowReading): RowData {
  return valuesOf(row.cells);
}

function valuesOf(fields: ReadonlyMap<string, Field<unknown>>): RowData {
  return Object.fromEntries(
    [...fields].flatMap(([key, field]) => (field.state === "given" ? [[key, field.value as FormValue]] : [])),
  );
}
