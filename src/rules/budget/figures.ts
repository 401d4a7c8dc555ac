import type { Amount } from "../../model/amount";
import type { BudgetRow, BudgetTable, BudgetValue } from "../../model/documents";
import type { Decimal } from "../../model/decimal";
import type { Field, Given } from "../../model/field";
import { cellKey, toA1 } from "../../sheet/address";

/** A figure of a table with the line and the column that it stands in. */
export interface Figure {
  readonly row: BudgetRow;
  /** The key of its column. */
  readonly column: string;
  readonly field: Given<Amount | Decimal>;
}

/** A figure that is money. */
export interface MoneyFigure extends Figure {
  readonly field: Given<Amount>;
}

/** A cell that holds something that could not be understood. */
export type Unreadable = Extract<Field<BudgetValue>, { state: "unreadable" }>;

/** What a table holds: each cell once, though a merged one belongs to several lines. */
export interface Figures {
  readonly figures: readonly Figure[];
  readonly unreadable: readonly Unreadable[];
}

/** The figures of a table, line by line. */
export function figuresOf({ rows }: BudgetTable): Figures {
  const figures = new Map<string, Figure>();
  const unreadable = new Map<string, Unreadable>();
  for (const row of rows) {
    for (const [column, field] of Object.entries(row.cells)) {
      if (field.state === "unreadable") unreadable.set(cellKey(field.at), field);
      if (!isFigure(field) || figures.has(cellKey(field.at))) continue;
      figures.set(cellKey(field.at), { row, column, field });
    }
  }
  return { figures: [...figures.values()], unreadable: [...unreadable.values()] };
}

/** Whether a figure is money. */
export function isMoney(figure: Figure): figure is MoneyFigure {
  return "fen" in figure.field.value;
}

/** Says of a cell that it could not be read, and why. */
export function unreadableText({ at, label, because }: Unreadable): string {
  return `${toA1(at)} 的“${label}”读不出：${because}`;
}

/** What a line is called: its name, else its code. */
export function rowName({ name, code }: BudgetRow): string {
  if (name.state === "given") return name.value;
  return code.state === "given" ? code.value : "";
}

/** What the cell of a figure is called in messages: “教育支出”的“合计”. */
export function cellName({ row, field }: Figure): string {
  const name = rowName(row);
  return `${name === "" ? "" : `“${name}”的`}“${field.label}”`;
}

function isFigure(field: Field<BudgetValue>): field is Given<Amount | Decimal> {
  return field.state === "given" && typeof field.value === "object";
}
