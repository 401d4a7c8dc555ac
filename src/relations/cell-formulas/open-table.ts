import type { BudgetRow } from "../../model/documents";
import type { SheetArea } from "../../sheet/extras";
import type { CellRef } from "../../sheet/address";
import type { RelationTable } from "../tables";
import type { OpenRows, Term } from "./cell-formula";

/** The tables whose lines are still to be filled in. */
export type OpenTables = ReadonlyMap<RelationTable, OpenRows>;

/** The lines of an open table whose code is the wanted one, or has so many digits; null where it has no codes. */
export function codedTerms(
  table: RelationTable,
  rows: OpenRows,
  column: string,
  wanted: Extract<Term, { kind: "coded" }>["wanted"],
): readonly Term[] | null {
  const [codes, figures] = [
    columnArea(table, rows, ({ code }) => code),
    columnArea(table, rows, ({ cells }) => cells[column]),
  ];
  return codes && figures && [{ kind: "coded", sign: 1, codes, figures, wanted }];
}

/** Whether a line is one of those that are still to be filled in. */
export function isOpenRow({ name }: BudgetRow, rows: OpenRows): boolean {
  return "at" in name && name.at.row >= rows.from && name.at.row <= rows.to;
}

function columnArea(
  { rows: lines }: RelationTable,
  { from, to }: OpenRows,
  pick: (row: BudgetRow) => object | undefined,
): SheetArea | null {
  for (const line of lines) {
    const field = pick(line);
    if (!field || !("at" in field)) continue;
    const { sheet, col } = field.at as CellRef;
    return { sheet, area: { top: from, bottom: to, left: col, right: col } };
  }
  return null;
}
