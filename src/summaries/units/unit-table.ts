import type { BudgetTable } from "../../model/documents";
import type { CellRef } from "../../sheet/address";

/** A table of a unit: whose it is, and where it was read. */
export interface UnitTable {
  /** The name of its file. */
  readonly file: string;
  /** What the unit is called, with its code where one is written. */
  readonly unit: string;
  /** The same for all tables of one unit. */
  readonly key: string;
  /** Whether the table itself says whose it is. */
  readonly isNamed: boolean;
  /** "" where it does not say. */
  readonly year: string;
  readonly table: BudgetTable;
  /** Where its head begins; of one that was reckoned from a ledger, where that one does. */
  readonly at: CellRef;
  readonly isFromLedger?: true;
}
