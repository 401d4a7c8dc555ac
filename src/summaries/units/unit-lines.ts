import type { Column, Form, Half } from "../../forms/description";
import { isName, SERIAL } from "../../forms/budget-rows";
import { mainTable } from "../../forms/vocabulary";
import type { MoneyUnit } from "../../model/amount";
import type { BudgetRow, BudgetTable } from "../../model/documents";
import { valueOf } from "../../model/field";
import { nameOf } from "../../relations/find-rows";
import { SUM_NAMES } from "../../relations/row-words";
import { cellKey, type CellRef } from "../../sheet/address";
import { inUnit, isFigureField, sumOf } from "./figures";
import type { Figure, UnitLine } from "./lines";

/** The key of a line that has neither a code nor a place in its form. */
export function nameKey(half: Half | undefined, name: string): string {
  return `${half ?? ""} ${name}`;
}

/** The lines of a unit's table, its money in the department's unit; lines with one key are one. */
export function unitLines(form: Form, { rows }: BudgetTable, unit: MoneyUnit): readonly UnitLine[] {
  const columns = mainTable(form).columns.filter((column) => column.key !== SERIAL && column.key !== "code");
  const lines = new Map<string, UnitLine>();
  for (const row of rows) {
    const line = lineOf(row, columns, unit);
    const before = lines.get(line.key);
    lines.set(line.key, before ? joined(before, line) : line);
  }
  return [...lines.values()];
}

/** The rows of a list one by one, its closing row left out. */
export function listLines(form: Form, { rows }: BudgetTable, unit: MoneyUnit): readonly UnitLine[] {
  const columns = mainTable(form).columns.filter((column) => column.key !== SERIAL);
  const own = rows.filter((row) => !isSumRow(row));
  // What a merged cell says of several rows is one figure, which is written once.
  const figures = new Map<string, Figure>();
  const onceOf = (at: CellRef, figure: Figure): Figure => {
    const known = figures.get(cellKey(at)) ?? figure;
    figures.set(cellKey(at), known);
    return known;
  };
  return own.map((row, index) => {
    const read = lineOf(row, columns, unit);
    const shared = [...read.figures].map(
      ([key, figure]) => [key, onceOf(read.at.get(key)!, figure)] as const,
    );
    const line = { ...read, figures: new Map(shared) };
    const { funds } = row.cells;
    const merged = funds && "at" in funds ? cellKey(funds.at) : String(index);
    return { ...line, key: String(index), group: merged };
  });
}

/** Whether a row of a list closes it. */
export function isSumRow(row: BudgetRow): boolean {
  return row.line === null && SUM_NAMES.has(nameOf(row));
}

function lineOf(row: BudgetRow, columns: readonly Column[], unit: MoneyUnit): UnitLine {
  const half = columns.find(({ key, half: side }) => side && row.cells[key])?.half;
  const figures = new Map<string, Figure>();
  const texts = new Map<string, string>();
  const at = new Map<string, CellRef>();
  for (const column of columns) {
    const field = row.cells[column.key];
    if (!field || isName(column)) continue;
    if (isFigureField(field)) {
      figures.set(column.key, inUnit(field.value, column.unit ?? unit));
      at.set(column.key, field.at);
    } else if (field.state === "given" && typeof field.value === "string") {
      texts.set(column.key, field.value);
    }
  }
  const code = valueOf(row.code);
  const name = valueOf(row.name) ?? "";
  const key = code ?? row.line ?? nameKey(half, nameOf(row));
  return { key, half, line: row.line, code, name, figures, texts, at };
}

/** Two rows of one code: a table that goes on over pages, or lists a code twice. */
function joined(a: UnitLine, b: UnitLine): UnitLine {
  const figures = new Map(a.figures);
  for (const [key, figure] of b.figures) {
    const sum = sumOf([figures.get(key) ?? [], figure].flat());
    if (sum) figures.set(key, sum);
  }
  return { ...a, figures, texts: new Map([...b.texts, ...a.texts]), at: new Map([...b.at, ...a.at]) };
}
