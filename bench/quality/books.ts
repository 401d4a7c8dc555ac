import type { Form } from "../../src/forms/description";
import type { FormData, RowData } from "../../src/forms/form-data";
import { writeForm } from "../../src/forms/write-form";
import type { SheetSnapshot } from "../../src/sheet/snapshot";

/** One table of a workbook: what it says, and what was done to its sheet after it was written. */
export interface Table {
  readonly form: Form;
  readonly data: FormData;
  readonly retouch?: (sheet: SheetSnapshot) => SheetSnapshot;
}

/** A workbook before it is written, one table a sheet. */
export interface Book {
  readonly fileName: string;
  readonly tables: readonly Table[];
  /** How the sheets differ from the form's own layout. */
  readonly layout?: string;
}

/** The sheets of a workbook. */
export function sheetsOf({ tables }: Book): SheetSnapshot[] {
  return tables.map(({ form, data, retouch }, index) => {
    const sheet = writeForm(form, data, `表${index + 1}`);
    return retouch ? retouch(sheet) : sheet;
  });
}

/** The indicators of a table. */
export function rowsOf({ data }: Table): readonly RowData[] {
  return data.tables["indicators"]?.rows ?? [];
}

/** A table with other indicators. */
export function withRows(table: Table, rows: readonly RowData[]): Table {
  const { data } = table;
  return { ...table, data: { ...data, tables: { ...data.tables, indicators: { rows } } } };
}

/** A table with other values in its head. */
export function withFields(table: Table, fields: RowData): Table {
  const { data } = table;
  return { ...table, data: { ...data, fields: { ...data.fields, ...fields } } };
}

/** A table without a value in its head. */
export function withoutField(table: Table, key: string): Table {
  const { [key]: _, ...fields } = table.data.fields;
  return { ...table, data: { ...table.data, fields } };
}

/** The text of a value in the head; empty where it holds none. */
export function textOf(table: Table, key: string): string {
  const value = table.data.fields[key];
  return typeof value === "string" ? value : "";
}

/** Whether the table is one of a project. */
export function isProject({ form }: Table): boolean {
  return form.document === "ProjectTarget";
}

/** Whether the table has 一级 to 三级指标. */
export function hasLevels({ form }: Table): boolean {
  return form.document === "ProjectTarget" || form.document === "DepartmentTarget";
}

/** The part of the form's id that names the place: "hebei". */
export function placeOf({ form }: Table): string {
  return form.id.slice(form.id.indexOf("/") + 1);
}
