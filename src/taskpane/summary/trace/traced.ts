import type { Amount } from "../../../model/amount";
import type { BudgetTable, Document } from "../../../model/documents";
import { contains, type CellRef } from "../../../sheet/address";
import { LEDGER_TABLES } from "../../../summaries/budget/ledger-tables";

/** A cell of a budget table that may be the sum of lines of a 预算明细. */
export interface TracedCell {
  readonly table: BudgetTable;
  readonly at: CellRef;
}

const SUMMED = new Set<string>(LEDGER_TABLES);

/** The cell that the user is on, where it stands in a table that a ledger is summed up into. */
export function tracedCell(documents: readonly Document[], at: CellRef | undefined): TracedCell | undefined {
  if (!at) return undefined;
  const table = documents.find(
    (document): document is BudgetTable =>
      document.kind === "BudgetTable" &&
      SUMMED.has(document.table) &&
      document.source.sheet === at.sheet &&
      contains(document.source.area, at),
  );
  return table && { table, at };
}

/** The money that stands in a cell of a table; undefined where it holds none. */
export function amountAt({ table, at }: TracedCell): Amount | undefined {
  for (const { cells } of table.rows) {
    for (const field of Object.values(cells)) {
      if (field.state !== "given" || field.at.row !== at.row || field.at.col !== at.col) continue;
      return typeof field.value === "object" && "fen" in field.value ? field.value : undefined;
    }
  }
  return undefined;
}
