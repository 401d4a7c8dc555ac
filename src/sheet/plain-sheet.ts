import type { Area } from "./address";
import type { CellValue, SheetSnapshot } from "./snapshot";

/** What stands on a sheet that is made here. */
export interface PlainSheet {
  readonly name: string;
  /** Rows of equal length, from A1 on. */
  readonly values: readonly (readonly CellValue[])[];
  /** None where they are left out. */
  readonly formulas?: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges?: readonly Area[];
  readonly hiddenColumns?: readonly number[];
}

/** A sheet that begins at A1, is visible, and has nothing hidden or protected unless it is said. */
export function plainSheet({
  name,
  values,
  formulas = values.map((row) => row.map(() => null)),
  numberFormats,
  merges = [],
  hiddenColumns = [],
}: PlainSheet): SheetSnapshot {
  return {
    name,
    origin: { row: 0, col: 0 },
    values,
    formulas,
    numberFormats,
    merges,
    hiddenRows: [],
    hiddenColumns,
    protected: false,
    visible: "visible",
  };
}
