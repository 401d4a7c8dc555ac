import type { Form, TablePart } from "../../forms/description";
import type { FormValue, RowData } from "../../forms/form-data";
import { mainTable } from "../../forms/vocabulary";
import type { LedgerCriteria } from "../ledger/criteria";
import { sumOf, type LedgerCube } from "../ledger/cube";

/** The lines of a table that a ledger was summed up into. */
export interface TableRows {
  readonly rows: readonly RowData[];
  /** Which lines of the ledger stand behind a figure that is not blank; undefined where none do. */
  readonly criteria: (row: number, column: string) => LedgerCriteria | undefined;
  /** Whether there is no figure in it. */
  readonly isEmpty: boolean;
  /** Sentences on what had to be assumed. */
  readonly notes: readonly string[];
  /** How many figures there are that nothing else in the tables adds up. */
  readonly leaves: number;
}

/** A figure of a ledger as it goes into a table, however exact it is; undefined for nothing. */
export function figureOf(cube: LedgerCube, criteria: LedgerCriteria): FormValue | undefined {
  const { fen } = sumOf(cube, criteria);
  return fen === 0 ? undefined : { fen, decimals: 6, unit: "万元" };
}

/** The columns of a table that hold figures in the layout of 昌黎. */
export function figureColumns(form: Form): readonly string[] {
  return columnsOf(mainTable(form)).map(({ key }) => key);
}

function columnsOf({ columns }: TablePart): TablePart["columns"] {
  return columns.filter(({ type, elsewhere }) => type === "amount" && !elsewhere);
}
