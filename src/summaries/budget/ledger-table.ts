import { BUDGET_FORMS } from "../../forms/catalogue";
import type { Form } from "../../forms/description";
import type { FormData, RowData } from "../../forms/form-data";
import { mainTable } from "../../forms/vocabulary";
import type { Classification } from "../../model/classification/classification";
import type { LedgerCube } from "../ledger/cube";
import { linesOfYear } from "./class-labels";
import { codeRows } from "./code-rows";
import { emptyNote } from "./empty-notes";
import type { LedgerTable } from "./ledger-tables";
import { lineRows } from "./line-rows";
import type { NamedCodes } from "./names-of-codes";
import type { TableRows } from "./table-rows";

/** The form of a table. */
export function formOf(table: LedgerTable): Form {
  return BUDGET_FORMS.find((form) => form.document === "BudgetTable" && form.table === table)!;
}

/** What the lines of tables are made from. */
export interface RowSources {
  readonly cube: LedgerCube;
  readonly functional: NamedCodes;
  readonly economic: NamedCodes;
  readonly classification: Classification;
  readonly year: string | undefined;
}

/** The lines of a table. */
export function rowsOf(table: LedgerTable, sources: RowSources): TableRows {
  const form = formOf(table);
  const { cube, functional, economic, classification, year } = sources;
  const { columns, lines } = mainTable(form);
  if (columns.some(({ key }) => key === "code"))
    return codeRows(table, form, cube, table === "T6" ? economic : functional);
  const ofYear = year === undefined ? undefined : Number(year);
  return lineRows(table, form, cube, linesOfYear(lines, classification, ofYear));
}

/** What a table says; one without a figure keeps a blank line and says so. */
export function dataOf(
  table: LedgerTable,
  { rows, isEmpty }: TableRows,
  { unit, year }: { readonly unit: string | undefined; readonly year: string | undefined },
): FormData {
  const blank: readonly RowData[] = [{}];
  return {
    fields: {
      ...(unit !== undefined && { unit }),
      ...(year !== undefined && { year }),
      amountUnit: "万元",
      ...(isEmpty && { note: [emptyNote(table)] }),
    },
    tables: { [mainTable(formOf(table)).key]: { rows: rows.length > 0 ? rows : blank } },
  };
}
