import type { ColumnState, Source } from "../model/documents";
import type { Field } from "../model/field";
import { parseTarget, type Target } from "../model/target";
import type { FormReading, RowReading, TableReading } from "./reading";

/** Where each column of a table stands, or that the form or the sheet does not have it. */
export function columnsOf<K extends string>(
  reading: FormReading,
  table: TableReading | undefined,
  keys: readonly K[],
): Record<K, ColumnState> {
  const states = keys.map((key): [K, ColumnState] => [
    key,
    table?.columns.get(key) ?? { state: "foreign", label: FOREIGN_LABELS[key] ?? key },
  ]);
  // An unknown form has no columns by right: what it does not show, it does not have.
  const isGeneric = reading.form.id === "project-target/generic";
  return Object.fromEntries(
    states.map(([key, state]) => [
      key,
      isGeneric && state.state === "absent" ? { state: "foreign", label: state.label } : state,
    ]),
  ) as Record<K, ColumnState>;
}

const FOREIGN_LABELS: Readonly<Record<string, string>> = {
  description: "绩效指标描述",
  basis: "指标值确定依据",
};

/** A field by key. */
export function take<T>(reading: FormReading, key: string, label: string): Field<T> {
  const field = reading.fields.get(key) as Field<T> | undefined;
  return field ? owned(reading, field) : { state: "foreign", label };
}

/** What an unknown form does not show, it does not have. */
export function owned<T>(reading: FormReading, field: Field<T>): Field<T> {
  const isGeneric = reading.form.id === "project-target/generic";
  return isGeneric && field.state === "absent" ? { state: "foreign", label: field.label } : field;
}

/** A cell by column; its value has the type that the form's column declares. */
export function cell<T>(row: RowReading, key: string, label: string): Field<T> {
  return (row.cells.get(key) as Field<T> | undefined) ?? { state: "foreign", label };
}

/** A cell that holds a 指标值, parsed. */
export function targetCell(row: RowReading, key: string, label: string): Field<Target> {
  const field = cell<string>(row, key, label);
  return field.state === "given" ? { ...field, value: parseTarget(field.value) } : field;
}

/** A cell of the closing row 金额合计. */
export function totalCell<T>(table: TableReading | undefined, key: string): Field<T> {
  return table?.total ? cell(table.total, key, "金额合计") : { state: "absent", label: "金额合计" };
}

/** Rows that say something; rows kept only for their headings are left out. */
export function entriesOf(table: TableReading | undefined): readonly RowReading[] {
  return table?.rows.filter((row) => row.entry) ?? [];
}

/** Where a reading was made. */
export function sourceOf(reading: FormReading): Source {
  const { form, sheet, area, hiddenRows, hiddenColumns } = reading;
  return { form: form.id, formName: form.name, sheet, area, hiddenRows, hiddenColumns };
}
