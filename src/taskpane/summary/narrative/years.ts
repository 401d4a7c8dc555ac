import { budgetTables, lastTables, tablesOf } from "../../../app/summaries/make-narrative";
import type { BudgetTable, Document } from "../../../model/documents";
import type { UnitFile } from "../../../summaries/units/unit-file";

/** The tables that are written about, and last year's to compare them with. */
export interface TablesByYear {
  /** "2023"; undefined where no table says one. */
  readonly year: string | undefined;
  readonly now: readonly BudgetTable[];
  readonly last: readonly BudgetTable[];
}

/** Tells this year's tables from last year's, as the sheet is written by them. */
export function tablesByYear(own: readonly Document[], lastFiles: readonly UnitFile[]): TablesByYear {
  const all = budgetTables(own);
  const { tables, year } = tablesOf(all, undefined);
  return { year, now: tables, last: lastTables(all, lastFiles, year) };
}
