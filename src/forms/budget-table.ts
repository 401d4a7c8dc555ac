import type { BudgetRow, BudgetTable, BudgetTableNumber } from "../model/documents";
import { cell, columnsOf, entriesOf, sourceOf, take } from "./document-fields";
import type { FormReading } from "./reading";
import { mainTable } from "./vocabulary";

/** A column that only counts the lines. */
const SERIAL = "serial";
/** Columns that have a place of their own in a line. */
const OWN = ["code", "name"];

/** A table of a department budget, line by line. */
export function budgetTable(reading: FormReading, table: BudgetTableNumber): BudgetTable {
  const main = mainTable(reading.form);
  const read = reading.tables.get(main.key);
  const columns = main.columns.filter(({ key }) => key !== SERIAL);
  const others = columns.filter(({ key }) => !OWN.includes(key));
  return {
    kind: "BudgetTable",
    source: sourceOf(reading),
    table,
    unit: take(reading, "unit", "单位"),
    year: take(reading, "year", "预算年度"),
    amountUnit: take(reading, "amountUnit", "金额单位"),
    columns: columnsOf(
      reading,
      read,
      columns.map(({ key }) => key),
    ),
    rows: entriesOf(read)
      .map((row): BudgetRow => ({
        code: cell(row, "code", "编码"),
        name: cell(row, "name", "名称"),
        line: null,
        parent: null,
        cells: Object.fromEntries(others.map(({ key, label }) => [key, cell(row, key, label)])),
      }))
      .filter(saysSomething),
    note: take(reading, "note", "注"),
    strays: reading.strays,
  };
}

/** A line with nothing but dashes, or with its number alone, was left to be filled in. */
function saysSomething({ code, name, cells }: BudgetRow): boolean {
  return [code, name, ...Object.values(cells)].some(
    ({ state }) => state === "given" || state === "unreadable",
  );
}
