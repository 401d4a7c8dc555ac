import type { BudgetRow } from "../model/documents";
import { normaliseLabel } from "../sheet/label";
import type { RelationTable } from "./tables";
import type { ColumnWord, TableWords } from "./vocabulary";

/** The column of a line that a formula means; of two halves, or two tables, the one of that name where the line stands. */
export function columnIn(
  { columns }: TableWords,
  { cells }: BudgetRow,
  wanted: ColumnWord,
): ColumnWord | undefined {
  if (wanted.key in cells && columns.includes(wanted)) return wanted;
  const label = normaliseLabel(wanted.label);
  return columns.find(({ key, names }) => key in cells && names.includes(label));
}

/** The amount column of a line that has only one. */
export function onlyColumn(table: RelationTable, row: BudgetRow): ColumnWord | undefined {
  const [first, second] = figureColumns(table, row);
  return second === undefined ? first : undefined;
}

/** The columns in which a line has figures; those that many sheets do without only where they are. */
export function figureColumns({ words, hasStrayFigures }: RelationTable, { cells }: BudgetRow): ColumnWord[] {
  return words.columns.filter(({ key, type, optional }) => {
    const state = cells[key]?.state;
    return type !== "text" && state !== undefined && !(optional && state === "absent" && !hasStrayFigures);
  });
}
