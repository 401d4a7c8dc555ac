import { amountWithUnit, type Amount } from "../../model/amount";
import type { BudgetTable, BudgetTableNumber } from "../../model/documents";
import { cellKey } from "../../sheet/address";
import { isFigureField, isMoney } from "./figures";
import { isSumRow } from "./unit-lines";

/** The line and the column in which a table says what it comes to. */
const TOTALS: Partial<Record<BudgetTableNumber, readonly [line: string, column: string]>> = {
  T1: ["income-total", "incomeAmount"],
  T2: ["total", "total"],
  T3: ["total", "total"],
  T4: ["income-total", "incomeAmount"],
  T5: ["total", "total"],
  T6: ["total", "total"],
  T7: ["total", "total"],
  T8: ["total", "total"],
  T9: ["total", "total"],
  T11: ["total", "value"],
  T13: ["total", "current"],
};

/** What a table comes to: its own total, or that of the lines of a list; undefined where it says nothing. */
export function totalOf(table: BudgetTable): Amount | undefined {
  const place = TOTALS[table.table];
  if (!place) return table.table === "T10" ? sumOfList(table) : undefined;
  const [line, column] = place;
  const field = table.rows.find((row) => row.line === line)?.cells[column];
  return field && isFigureField(field) && isMoney(field.value) ? field.value : undefined;
}

/** The same in words; how many lines a list has. */
export function totalText(table: BudgetTable): string {
  if (table.table === "T12") return `${table.rows.filter((row) => !isSumRow(row)).length} 行`;
  const total = totalOf(table);
  return total ? amountWithUnit(total.fen, total.unit) : "";
}

/** What goes over several lines counts once. */
function sumOfList({ rows }: BudgetTable): Amount | undefined {
  const amounts = new Map<string, Amount>();
  for (const row of rows) {
    const field = row.cells["total"];
    if (!isSumRow(row) && field && isFigureField(field) && isMoney(field.value))
      amounts.set(cellKey(field.at), field.value);
  }
  const [first] = amounts.values();
  if (!first) return undefined;
  let fen = 0;
  for (const amount of amounts.values()) fen += amount.fen;
  return { ...first, fen };
}
