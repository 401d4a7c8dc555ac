import { budgetRows } from "../../forms/budget-rows";
import { mainTable } from "../../forms/vocabulary";
import type { RowReading } from "../../forms/reading";
import type { BudgetTable, ColumnState } from "../../model/documents";
import type { Field } from "../../model/field";
import type { CellRef } from "../../sheet/address";
import { COLUMN_NUMBERS } from "../../templates/budget/serial-numbers";
import { SERIAL } from "../../forms/budget-rows";
import type { LaidForm } from "../../templates/layout/laid-form";

const INDENT = /^\s*/;

/**
 * What the reader will see on a sheet that was laid out, as far as relations ask for it to write formulas: whose table it
 * is and which cell stands for what. Figures are places here, whatever stands in them; reading the sheet would take
 * longer than all the rest.
 */
export function laidDocument({ form, data, snapshot, pieces }: LaidForm): BudgetTable | undefined {
  if (form.document !== "BudgetTable") return undefined;
  const part = mainTable(form);
  const given = data.tables[part.key]?.rows ?? [];
  const rows = given.map((): Map<string, Field<unknown>> => new Map());
  const blanks = given.map((): Map<string, string> => new Map());
  const columns = new Map<string, ColumnState>();
  for (const { area, role } of pieces) {
    if (role.kind !== "body" || role.table !== part.key) continue;
    const { key, label, type } = role.column;
    const at: CellRef = { sheet: snapshot.name, row: area.top, col: area.left };
    if (!columns.has(key)) columns.set(key, { state: "given", label, at: { ...at, row: at.row - 1 } });
    const value = type === "text" ? given[role.row]?.[key] : undefined;
    if (typeof value !== "string") rows[role.row]!.set(key, { state: "blank", label, at });
    else {
      const indent = INDENT.exec(value)![0];
      if (indent !== "") blanks[role.row]!.set(key, indent);
      rows[role.row]!.set(key, textField(label, value.trim(), at));
    }
  }
  const absent = part.columns.filter(({ key }) => !columns.has(key));
  const readings = rows.flatMap((cells, row): RowReading[] => {
    if (given[row]?.[SERIAL] === COLUMN_NUMBERS) return [];
    for (const { key, label } of absent) cells.set(key, { state: "absent", label });
    return [{ row, cells, entry: true, blanks: blanks[row]! }];
  });
  const head = (key: string): Field<string> => {
    const value = data.fields[key];
    const at = { sheet: snapshot.name, row: 0, col: 0 };
    return typeof value === "string" && value !== ""
      ? textField(key, value, at)
      : { state: "blank", label: key, at };
  };
  const bottom = snapshot.values.length - 1;
  const right = (snapshot.values[0]?.length ?? 1) - 1;
  return {
    kind: "BudgetTable",
    source: {
      form: form.id,
      formName: form.name,
      sheet: snapshot.name,
      area: { top: 0, left: 0, bottom, right },
      hiddenRows: [],
      hiddenColumns: [],
    },
    table: form.table,
    title: head("title"),
    unit: head("unit"),
    year: head("year"),
    amountUnit: head("amountUnit"),
    columns: Object.fromEntries(columns),
    rows: budgetRows(part, readings),
    note: { state: "foreign", label: "注" },
    strays: [],
  };
}

function textField(label: string, text: string, at: CellRef): Field<string> {
  return { state: "given", label, kept: "text", at, text, value: text };
}
