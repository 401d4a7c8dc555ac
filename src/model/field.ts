import type { CellRef } from "../sheet/address";

/** A value with the cell it stands in and the text as typed. */
export interface Located<T> {
  readonly value: T;
  readonly text: string;
  readonly at: CellRef;
}

/**
 * What became of one place of a form. Only "given" carries a value; the others say why there is none, so that nothing
 * that was not seen can pass as seen.
 */
export type Field<T> =
  | ({
      readonly state: "given";
      readonly label: string;
      /** Whether the cell holds a number, or a text that may look like one. */
      readonly kept: "number" | "text";
      /** Set where a formula gives the value; everywhere else it was typed. */
      readonly computed?: true;
    } & Located<T>)
  | { readonly state: "blank"; readonly label: string; readonly at: CellRef }
  | {
      readonly state: "unreadable";
      readonly label: string;
      readonly at: CellRef;
      readonly text: string;
      readonly because: string;
    }
  /** The form has such a place, but its label or column was not found on the sheet. */
  | { readonly state: "absent"; readonly label: string }
  /** This form has no such place. */
  | { readonly state: "foreign"; readonly label: string };

/** A field that holds a value. */
export type Given<T> = Extract<Field<T>, { state: "given" }>;

/** The value of a field, or null where there is none. */
export function valueOf<T>(field: Field<T>): T | null {
  return field.state === "given" ? field.value : null;
}
