import type { BudgetTable, BudgetTableNumber, Document } from "../model/documents";

/** The tables of one number in a workbook; each of its departments may have one. */
export function budgetTables(documents: readonly Document[], table: BudgetTableNumber): BudgetTable[] {
  return documents.filter(
    (document): document is BudgetTable => document.kind === "BudgetTable" && document.table === table,
  );
}
