import { UNIT_UNKNOWN, type Amount } from "../../model/amount";
import type { BudgetRow, BudgetTable, BudgetValue } from "../../model/documents";
import type { Decimal } from "../../model/decimal";
import type { Field, Given } from "../../model/field";
import { cellKey, toA1, type CellRef } from "../../sheet/address";

type Unreadable = Extract<Field<BudgetValue>, { state: "unreadable" }>;

/** A text that is nothing but a figure. */
const NUMBER = /^-?[\d,]+(?:\.\d+)?$/;

/** A figure of a table with the line that it stands in. */
export interface Figure {
  readonly row: BudgetRow;
  readonly field: Given<Amount | Decimal>;
}

/** A figure that is money. */
export interface MoneyFigure extends Figure {
  readonly field: Given<Amount>;
}

/** A cell that holds something that could not be understood, or a figure that stands under no known column. */
export interface Unread {
  readonly at: CellRef;
  /** Says so. */
  readonly because: string;
  /** Whether nothing but the unit of money is missing. */
  readonly isWithoutUnit: boolean;
}

/** What a table holds: each cell once, though a merged one belongs to several lines. */
export interface Figures {
  readonly figures: readonly Figure[];
  readonly unread: readonly Unread[];
}

/** The figures of a table, line by line. */
export function figuresOf({ rows, strays }: BudgetTable): Figures {
  const figures = new Map<string, Figure>();
  const unread = new Map<string, Unread>();
  for (const row of rows) {
    for (const field of Object.values(row.cells)) {
      if (field.state === "unreadable") unread.set(cellKey(field.at), unreadable(field));
      if (!isFigure(field) || figures.has(cellKey(field.at))) continue;
      figures.set(cellKey(field.at), { row, field });
    }
  }
  const first = firstLine(rows);
  for (const { at, text } of strays)
    if (at.row >= first && NUMBER.test(text)) unread.set(cellKey(at), misplaced(at, text));
  return { figures: [...figures.values()], unread: [...unread.values()] };
}

/** The sheet's row in which the lines begin; a number above, such as a year, is none of theirs. */
function firstLine([line]: readonly BudgetRow[]): number {
  const fields = Object.values(line?.cells ?? {});
  return fields.flatMap((field) => ("at" in field ? [field.at.row] : []))[0] ?? 0;
}

/** Whether a figure is money. */
export function isMoney(figure: Figure): figure is MoneyFigure {
  return "fen" in figure.field.value;
}

/** Says of a cell that it could not be read, and why. */
export function unreadableText({ at, label, because }: Unreadable): string {
  return `${toA1(at)} 的“${label}”读不出：${because}`;
}

function unreadable(field: Unreadable): Unread {
  const { at, because } = field;
  return { at, because: unreadableText(field), isWithoutUnit: because === UNIT_UNKNOWN };
}

function misplaced(at: CellRef, text: string): Unread {
  return { at, because: `${toA1(at)} 的“${text}”不在认识的列里`, isWithoutUnit: false };
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
