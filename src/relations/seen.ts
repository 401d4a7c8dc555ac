import type { BudgetRow, BudgetValue } from "../model/documents";
import type { Field } from "../model/field";
import { NONE, type Measure } from "./measure";
import type { RelationTable } from "./tables";

/** A cell that went into a figure. */
export interface UsedCell {
  readonly table: RelationTable;
  readonly row: BudgetRow;
  /** The key of its column. */
  readonly column: string;
  readonly field: Extract<Field<BudgetValue>, { state: "given" | "blank" }>;
}

/** A figure that could be worked out, with the cells it came from. */
export interface Figure extends Measure {
  readonly kind: "figure";
  readonly cells: readonly UsedCell[];
}

/** Why a figure could not be worked out. */
export interface Unseen {
  readonly kind: "unseen";
  /**
   * missing: a line or column is not there; broken: it is there, and nobody can say what it is; foreign: this kind of
   * form has no such column.
   */
  readonly why: "missing" | "broken" | "foreign";
  readonly because: string;
}

export type Seen = Figure | Unseen;

/** A figure of nothing. */
export const NO_FIGURE: Figure = { kind: "figure", cells: [], ...NONE };

/** A line or column that is not there. */
export function missing(because: string): Unseen {
  return { kind: "unseen", why: "missing", because };
}

/** A cell or line of which nobody can say what it is. */
export function broken(because: string): Unseen {
  return { kind: "unseen", why: "broken", because };
}
