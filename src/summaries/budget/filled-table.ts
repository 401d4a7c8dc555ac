import type { Form } from "../../forms/description";
import type { FormData } from "../../forms/form-data";

/** A table with its figures, before it is laid out. 序号 and 栏次 are put in where the form has them. */
export interface FilledTable {
  readonly form: Form;
  /** The name of its sheet, which no other sheet has. */
  readonly name: string;
  readonly data: FormData;
  /** How single figures are computed from other sheets; a sum that the relations know goes first. */
  readonly formulas?: readonly LeafFormula[] | LeafFormulas;
}

/** A formula that gives just the figure that stands in its place. */
export interface LeafFormula {
  /** The index of the line among the rows of the form's main table, as `data` has them. */
  readonly row: number;
  /** The key of the column. */
  readonly column: string;
  /** With its leading "=". */
  readonly formula: string;
}

/** The same, asked for only where there is a figure that the relations do not compute. */
export type LeafFormulas = (row: number, column: string) => string | undefined;
