import type { Amount } from "../model/amount";
import type { BudgetRow, BudgetTable, BudgetTableNumber, BudgetValue, Document } from "../model/documents";
import type { Field, Given } from "../model/field";

/** The tables of one number in a workbook; each of its departments may have one. */
export function budgetTables(documents: readonly Document[], table: BudgetTableNumber): BudgetTable[] {
  return documents.filter(
    (document): document is BudgetTable => document.kind === "BudgetTable" && document.table === table,
  );
}

/** The money in a cell of a line, where it can be seen. */
export function amountIn({ cells }: BudgetRow, key: string): Given<Amount> | undefined {
  const cell = cells[key];
  return isMoney(cell) ? cell : undefined;
}

function isMoney(cell: Field<BudgetValue> | undefined): cell is Given<Amount> {
  return cell?.state === "given" && typeof cell.value === "object" && "fen" in cell.value;
}
