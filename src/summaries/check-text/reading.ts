import { amountWithUnit, type Amount } from "../../model/amount";
import type { BudgetRow, BudgetTable } from "../../model/documents";
import { roundingOf } from "../../model/rounding";
import { tableWords } from "../../relations/vocabulary";
import type { CellRef } from "../../sheet/address";
import { nameOfLine, readMoney } from "../narrative/table-set";

/** A cell that a figure of a text was compared with. */
export interface CheckedCell {
  readonly label: string;
  readonly at: CellRef;
  /** What it holds; "" where it is blank. */
  readonly text: string;
}

/** What the tables have of a thing: a cell, or the sum of some. */
export interface Reading {
  readonly label: string;
  readonly fen: number;
  /** By how much the figure may be rounded, in 分. */
  readonly slack: number;
  readonly cells: readonly CheckedCell[];
  /** Whether what the text tells may be less than all of it, so that another figure is no contradiction. */
  readonly isNear: boolean;
}

/** The reading of a cell; undefined where no money can be read in it. */
export function readingOf(
  table: BudgetTable,
  row: BudgetRow,
  column: string,
  isNear = false,
): Reading | undefined {
  const field = row.cells[column];
  const read = readMoney(field);
  if (!field || read.kind === "missing") return undefined;
  const label = `${tableWords(table.table).short}${lineLabel(row)}“${field.label}”`;
  const text = read.amount ? amountWithUnit(read.fen, read.amount.unit) : "";
  const slack = read.amount ? roundingOf(read.amount) : 0;
  return { label, fen: read.fen, slack, cells: [{ label, at: read.at, text }], isNear };
}

function lineLabel(row: BudgetRow): string {
  const name = nameOfLine(row);
  return name === "" ? "的" : `“${name}”的`;
}

/** Several readings as one. */
export function sumOfReadings(label: string, parts: readonly Reading[], isNear = false): Reading {
  return {
    label,
    fen: parts.reduce((sum, { fen }) => sum + fen, 0),
    slack: parts.reduce((sum, { slack }) => sum + slack, 0),
    cells: parts.flatMap(({ cells }) => cells),
    isNear,
  };
}

/** The reading of money that stands in a form's own place. */
export function moneyReading(label: string, { value, at }: { value: Amount; at: CellRef }): Reading {
  const text = amountWithUnit(value.fen, value.unit);
  return { label, fen: value.fen, slack: roundingOf(value), cells: [{ label, at, text }], isNear: false };
}
