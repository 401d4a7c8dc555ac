import type { Half } from "../../forms/description";
import type { Amount } from "../../model/amount";
import type { Decimal } from "../../model/decimal";
import type { CellRef } from "../../sheet/address";

/** A figure of a line: money in the department's unit of money, or a quantity. */
export type Figure = Amount | Decimal;

/** A line of a table that sums are made of. */
export interface Line {
  /** The same for the same line of other units' tables: its code, its place in the form, or its name. */
  readonly key: string;
  /** The side that it is on, in a table of two. */
  readonly half: Half | undefined;
  /** Which of the lines that its form always has it is; null for any other. */
  readonly line: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly texts: ReadonlyMap<string, string>;
}

/** A line of a unit's own table. */
export interface UnitLine extends Line {
  /** Where its figures stand, by column. */
  readonly at: ReadonlyMap<string, CellRef>;
  /** The rows of a list that share a merged cell are of one group. */
  readonly group?: string;
}

/** A figure of one unit that went into one of the department. */
export interface Part {
  /** The index of the unit's table among those that are put together. */
  readonly source: number;
  /** The line of that table. */
  readonly key: string;
  readonly figure: Figure;
}

/** A line of the department's table. */
export interface SummedLine extends Line {
  /** What its figures are made of, by column. */
  readonly parts: ReadonlyMap<string, readonly Part[]>;
  readonly group?: string;
}
