import type { CellRef } from "../sheet/address";

/** A sentence for the user with the cell that it speaks of, where there is one. */
export interface SummaryRemark {
  readonly text: string;
  readonly at?: CellRef;
  /** "problem" keeps something out of the sums or breaks a tie; "note" only tells. */
  readonly weight: "problem" | "note";
}
