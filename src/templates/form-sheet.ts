import type { CellRef } from "../sheet/address";
import type { NewSheet } from "../sheet/edit";

/** A form on a sheet of its own, ready to be added to a workbook. */
export interface FormSheet {
  readonly sheet: NewSheet;
  /** 待填: the places that only the user can fill, in the order of reading; the cursor goes to the first. */
  readonly pending: readonly Pending[];
}

/** A place of a new table that waits for the user. */
export interface Pending {
  readonly at: CellRef;
  /** What belongs there, as the form calls it: "项目编码", "质量指标：指标值". */
  readonly label: string;
}
