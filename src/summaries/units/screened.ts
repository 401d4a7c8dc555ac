import type { SummaryRemark } from "../summary-remark";
import type { DuplicateTable } from "./units-plan";
import type { UnitTable } from "./unit-table";

/** Tables on their way into a sum: those that are still taken, and why others are not. */
export interface Screened {
  readonly taken: readonly UnitTable[];
  /** Chinese sentences by the table that was left out, or that is taken with a reservation. */
  readonly because: ReadonlyMap<UnitTable, string>;
  readonly remarks: readonly SummaryRemark[];
  readonly duplicates: readonly DuplicateTable[];
}

/** All tables before any is looked at. */
export function unscreened(tables: readonly UnitTable[]): Screened {
  return { taken: tables, because: new Map(), remarks: [], duplicates: [] };
}

/** The same without some tables, each with the reason. */
export function without(
  screened: Screened,
  left: ReadonlyMap<UnitTable, string>,
  remarks: readonly SummaryRemark[],
): Screened {
  return {
    ...screened,
    taken: screened.taken.filter((table) => !left.has(table)),
    because: new Map([...screened.because, ...left]),
    remarks: [...screened.remarks, ...remarks],
  };
}
