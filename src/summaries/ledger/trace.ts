import {
  BUDGET_TABLE_NAMES,
  type BudgetRow,
  type BudgetTable,
  type BudgetValue,
} from "../../model/documents";
import { valueOf, type Field } from "../../model/field";
import type { LedgerLines } from "../../model/ledger";
import type { Cell } from "../../sheet/address";
import type { LedgerCriteria } from "./criteria";
import { criteriaWords } from "./criteria-words";
import { linesOf } from "./lines-of";
import { figureCriteria } from "./figure-criteria";

/** A figure of a table with the lines of a ledger that it should sum up. */
export interface Trace {
  /** “部门预算支出总表：2050303 技校教育，项目支出”. */
  readonly label: string;
  /** What the table shows, in 分; null where it shows no money. */
  readonly shown: number | null;
  /** What the lines come to, in 分. */
  readonly sum: number;
  /** The lines from the top, by their places in the lists of the ledger's lines. */
  readonly lines: readonly number[];
  readonly criteria: LedgerCriteria;
  /** The criteria in Chinese. */
  readonly words: string;
}

/** Which lines of a ledger are behind a cell of a table, of all units or of one; undefined where a ledger says nothing of it. */
export function traceFigure(
  table: BudgetTable,
  at: Cell,
  lines: LedgerLines,
  unit?: string,
): Trace | undefined {
  const figure = figureAt(table, at);
  const found = figure && figureCriteria(table, figure.row, figure.column);
  if (!found) return undefined;
  const criteria = unit === undefined ? found : { ...found, unit };
  const behind = linesOf(lines, criteria);
  return {
    label: labelOf(table, figure),
    shown: fenOf(figure.field),
    sum: behind.reduce((sum, line) => sum + lines.fen[line]!, 0),
    lines: behind,
    criteria,
    words: criteriaWords(criteria),
  };
}

interface Figure {
  readonly row: BudgetRow;
  readonly column: string;
  readonly field: Field<BudgetValue>;
}

function figureAt({ rows }: BudgetTable, at: Cell): Figure | undefined {
  for (const row of rows)
    for (const [column, field] of Object.entries(row.cells))
      if ("at" in field && field.at.row === at.row && field.at.col === at.col) return { row, column, field };
  return undefined;
}

function fenOf(field: Field<BudgetValue>): number | null {
  const value = valueOf(field);
  return value !== null && typeof value === "object" && "fen" in value ? value.fen : null;
}

function labelOf({ table }: BudgetTable, { row, field }: Figure): string {
  const line = [valueOf(row.code), valueOf(row.name)].join(" ").trim();
  const column = table === "T1" ? "" : `，${field.label}`;
  return `${BUDGET_TABLE_NAMES[table]}：${line}${column}`;
}
