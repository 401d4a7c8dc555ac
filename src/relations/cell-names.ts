import type { BudgetRow } from "../model/documents";
import { nameOf } from "./find-rows";
import { SUM_NAMES } from "./row-words";
import type { UsedCell } from "./seen";
import { DEPARTMENT_LINE } from "./vocabulary";

/** What cells are called on each side; the line or the column in which they all stand is named once. */
export interface Names {
  readonly before: string;
  readonly left: (cell: UsedCell) => string;
  readonly right: (cell: UsedCell) => string;
}

/** What the cells of two sides are called. */
export function namesOf(cells: readonly UsedCell[], isNamed: boolean): Names {
  const inFull = (cell: UsedCell): string => roleOf(cell, isNamed);
  const [first] = cells;
  const all = { before: "", left: inFull, right: inFull };
  if (!first || isNamed || cells.length === 1) return all;
  if (cells.every(({ row }) => row === first.row))
    return { before: `${rowName(first.row)}：`, left: columnName, right: columnName };
  const isOneColumn = cells.every(({ column }) => column === first.column);
  return isOneColumn ? { ...all, right: ({ row }) => rowName(row) } : all;
}

/** Whether cells stand in more than one table, and so are called with its name. */
export function isAcrossTables(cells: readonly UsedCell[]): boolean {
  return new Set(cells.map(({ table }) => table)).size > 1;
}

/** What a cell is called: 205 教育支出（基本支出）, with its table before it where several are spoken of. */
export function roleOf(cell: UsedCell, isAcross: boolean): string {
  const { id, short } = cell.table.words;
  // Each project has a table of its own, which goes by its name.
  if (id === "projects") return `${nameOf(cell.row)}（${cell.field.label}）`;
  const name = id === "department" ? DEPARTMENT_LINE : rowName(cell.row);
  return `${isAcross ? `${short} ` : ""}${name}（${columnName(cell)}）`;
}

/** What a line is called: 205 教育支出, 收入总计, 合计行. */
function rowName(row: BudgetRow): string {
  const name = nameOf(row);
  if (row.code.state !== "given") return SUM_NAMES.has(name) ? `${name}行` : name;
  return row.code.value === name ? name : `${row.code.value} ${name}`.trim();
}

function columnName({ table, column }: UsedCell): string {
  return table.words.columns.find(({ key }) => key === column)!.label;
}
