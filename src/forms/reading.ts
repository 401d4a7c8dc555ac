import type { Area, CellRef } from "../sheet/address";
import type { Field, Located } from "../model/field";
import type { Form } from "./description";

/** A column of a table that was read: where its header stands, or that it was not found. */
export type ColumnReading =
  | { readonly state: "given"; readonly label: string; readonly at: CellRef }
  | { readonly state: "absent"; readonly label: string };

/** One row of a table, its cells by column key. */
export interface RowReading {
  readonly row: number;
  readonly cells: ReadonlyMap<string, Field<unknown>>;
  /** Whether the row says something of its own, and not only under which heading it stands. */
  readonly entry: boolean;
  /** The blanks before texts, by column key, where there are any: they tell what is part of what. */
  readonly blanks: ReadonlyMap<string, string>;
}

/** A table that was read. */
export interface TableReading {
  readonly columns: ReadonlyMap<string, ColumnReading>;
  readonly rows: readonly RowReading[];
  /** The closing row with the sums, where the form has one and the sheet shows it. */
  readonly total: RowReading | undefined;
}

/** Everything that one form said on one sheet, by the keys of its description. */
export interface FormReading {
  readonly form: Form;
  readonly sheet: string;
  readonly area: Area;
  /** Rows and columns of the area that nobody sees. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly fields: ReadonlyMap<string, Field<unknown>>;
  readonly tables: ReadonlyMap<string, TableReading>;
  /** Texts that stand where the form has no place for them. */
  readonly strays: readonly Located<string>[];
}
