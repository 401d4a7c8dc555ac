import { cellKey } from "../sheet/address";
import type { CheckReport } from "./check-workbook";

/**
 * The cells that hold something and belong to no field, as when their label is lost. A problem that was found there is
 * not solved: the cell is only no longer asked about.
 */
export function strayCells({ reading }: CheckReport): ReadonlySet<string> {
  return new Set(reading.documents.flatMap(({ strays }) => strays.map(({ at }) => cellKey(at))));
}
