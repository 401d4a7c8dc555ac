import type { FormValue, RowData } from "../../forms/form-data";
import type { MoneyUnit } from "../../model/amount";
import { valueOf } from "../../model/field";
import type { FilledTable, LeafFormula } from "../budget/filled-table";
import { formDataOf, type LaidLines } from "./form-data";
import { isNought } from "./figures";
import type { Part, SummedLine } from "./lines";
import type { MergedTable } from "./merged-table";

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
  const formulas = lines.flatMap((line): LeafFormula[] =>
    [...line.parts].flatMap(([column, parts]) => {
      if (parts.every(({ figure }) => isNought(figure))) return [];
      const text = formula(line, column, parts);
      return text === undefined ? [] : [{ row: laid.rowOf.get(line.key)!, column, formula: text }];
    }),
  );
  return { form, name, ...laid, formulas };
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
function noteOf({ form, lines, sources }: MergedTable): Record<string, FormValue> {
  const notes = sources.flatMap(({ table }) => valueOf(table.note) ?? []);
  const isEmpty = !lines.some(({ figures }) => [...figures.values()].some((figure) => !isNought(figure)));
  const kept = [...new Set(notes.filter((note) => isEmpty || !/空表/.test(note)))];
  if (isEmpty && kept.length === 0 && sources[0]?.table.table !== "T12")
    return { note: [`${form.name}没有数，空表列示。`] };
  return kept.length > 0 ? { note: kept } : {};
}
