import type { BudgetRow, BudgetValue } from "../model/documents";
import type { Field } from "../model/field";
import { NONE, type Measure } from "./measure";
import type { RelationTable } from "./tables";
import type { TableWords } from "./vocabulary";

/** A cell that went into a figure. */
export interface UsedCell {
  readonly table: RelationTable;
  readonly row: BudgetRow;
  /** The key of its column. */
  readonly column: string;
  readonly field: Extract<Field<BudgetValue>, { state: "given" | "blank" }>;
}

/** A line that a table does not list, and so has nothing of. */
export interface Unlisted {
  readonly table: TableWords;
  readonly name: string;
}

/** A figure that could be worked out, with the cells it came from and the lines that were looked for in vain. */
export interface Figure extends Measure {
  readonly kind: "figure";
  readonly cells: readonly UsedCell[];
  readonly unlisted: readonly Unlisted[];
}

/** Why a figure could not be worked out. */
export type Unseen = {
  readonly kind: "unseen";
  readonly because: string;
} & (
  | {
      /** A line or column that tables may do without is not there; `what` is its name. */
      readonly why: "missing";
      readonly what: string;
    }
  | {
      /** It should be there, or something like it is, and nobody can say what. */
      readonly why: "broken";
    }
  | {
      /** This kind of form has no such column. */
      readonly why: "foreign";
    }
);

export type Seen = Figure | Unseen;

/** A figure of nothing. */
export const NO_FIGURE: Figure = { kind: "figure", cells: [], unlisted: [], ...NONE };

/** Nothing, since a table does not list such a line. */
export function nothingOf(table: TableWords, name: string): Figure {
  return { ...NO_FIGURE, unlisted: [{ table, name }] };
}

/** A line or column that is not there, and need not be. */
export function missing(because: string, what: string): Unseen {
  return { kind: "unseen", why: "missing", because, what };
}

/** A cell or line of which nobody can say what it is. */
export function broken(because: string): Unseen {
  return { kind: "unseen", why: "broken", because };
}
