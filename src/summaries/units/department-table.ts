import { mainTable } from "../../forms/vocabulary";
import type { FormValue, RowData } from "../../forms/form-data";
import type { MoneyUnit } from "../../model/amount";
import { valueOf } from "../../model/field";
import type { FilledTable } from "../budget/filled-table";
import { formDataOf, type LaidLines } from "./form-data";
import type { Part, SummedLine } from "./lines";
import { isEmpty, type MergedTable } from "./merged-table";

/** The head of the department's tables. */
export interface Head {
  readonly department: string;
  readonly year: string;
  readonly unit: MoneyUnit;
}

/** The department's table before it is laid out; `formula` names the units' cells that make up a figure. */
export function departmentTable(
  merged: MergedTable,
  name: string,
  head: Head,
  formula: (line: SummedLine, column: string, parts: readonly Part[]) => string | undefined,
): FilledTable & LaidLines {
  const { form, lines } = merged;
  const laid = formDataOf(form, lines, { ...headFields(head), ...noteOf(merged) });
  const lineAt = new Map(lines.map((line) => [`${laid.rowOf.get(line.key)} ${line.half ?? ""}`, line]));
  const halves = new Map(mainTable(form).columns.map(({ key, half }) => [key, half ?? ""]));
  return {
    form,
    name,
    ...laid,
    formulas: (row, column) => {
      const line = lineAt.get(`${row} ${halves.get(column)}`);
      const parts = line?.parts.get(column) ?? [];
      return line && parts.length > 0 ? formula(line, column, parts) : undefined;
    },
  };
}

/** Whose a table is, of which year, and what its money is counted in. */
export function headFields({ department, year, unit }: Head): RowData {
  return {
    ...(department !== "" && { unit: department }),
    ...(year !== "" && { year }),
    amountUnit: unit,
  };
}

/** The notes of the units, once each; that a table is empty only where it is, and then it has to be said. */
function noteOf(merged: MergedTable): Record<string, FormValue> {
  const { form, sources } = merged;
  const hasNothing = isEmpty(merged);
  const notes = sources.flatMap(({ table }) => valueOf(table.note) ?? []);
  const kept = [...new Set(notes.filter((note) => hasNothing || !/空表/.test(note)))];
  if (hasNothing && kept.length === 0 && sources[0]?.table.table !== "T12")
    return { note: [`无${form.name.replace(/^部门(?:预算)?|表$/g, "")}，空表列示。`] };
  return kept.length > 0 ? { note: kept } : {};
}
