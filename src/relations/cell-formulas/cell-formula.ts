import type { CellRef } from "../../sheet/address";
import type { SheetArea } from "../../sheet/extras";

/** A cell that a relation says how to compute: what its terms come to. */
export interface CellFormula {
  readonly at: CellRef;
  /** The id of the relation that it was made from. */
  readonly relation: string;
  readonly terms: readonly Term[];
}

/** What is added to a computed cell, or taken from it. */
export type Term = { readonly sign: 1 | -1 } & (
  | { readonly kind: "cell"; readonly at: CellRef }
  /** The figures, in one column, of those lines whose code, in another, is the wanted one or has so many digits. */
  | {
      readonly kind: "coded";
      readonly codes: SheetArea;
      readonly figures: SheetArea;
      readonly wanted: { readonly code: string } | { readonly digits: number };
    }
);

/** Rows of a table by code that are still to be filled in: whatever codes will stand there, formulas hold for them. */
export interface OpenRows {
  readonly from: number;
  /** The last of them. */
  readonly to: number;
}
