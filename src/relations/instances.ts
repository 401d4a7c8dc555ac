import type { BudgetRow } from "../model/documents";
import type { BoundCells, BoundFormula } from "./bound";
import type { Instance, Tables } from "./evaluate";
import { eachRow, keyTest, keyOf, namedRow } from "./find-rows";
import { columnIn, figureColumns } from "./row-columns";
import { leavesOf } from "./leaves";
import type { RelationTable } from "./tables";
import type { ColumnWord } from "./vocabulary";

/** Every line, and column, that a formula is to be worked out for. */
export function instancesOf(formula: BoundFormula, tables: Tables): Instance[] {
  const { driver } = formula;
  const table = driver && tables.get(driver.table.id);
  if (!driver || !table) return [{ tables, row: null, key: "", column: null, driver }];
  return rowsOf(formula, driver, table, tables).flatMap(({ row, key }) =>
    columnsOf(driver, table, row).map((column) => ({ tables, row, key, column, driver })),
  );
}

interface KeyedRow {
  readonly row: BudgetRow | null;
  readonly key: string;
}

function rowsOf(formula: BoundFormula, driver: BoundCells, table: RelationTable, tables: Tables): KeyedRow[] {
  if (driver.row.kind === "named") {
    const found = namedRow(table, driver.row);
    return [
      found.kind === "found" ? { row: found.row, key: keyOf(table, found.row) } : { row: null, key: "" },
    ];
  }
  const { of } = driver.row as Extract<BoundCells["row"], { kind: "each" }>;
  const { column } = driver;
  const rows = eachRow(table, of).filter((row) => !column || columnIn(table.words, row, column));
  const own = rows.map((row) => ({ row, key: keyOf(table, row) }));
  const keys = new Set(own.map(({ key }) => key));
  // What only the other table lists is compared with nothing.
  const isWanted = keyTest(table, of);
  const others = joinedTables(formula, tables).flatMap((other) =>
    other.rows.map((row) => keyOf(other, row)).filter((key) => !keys.has(key) && isWanted(key)),
  );
  return [...own, ...[...new Set(others)].map((key) => ({ row: null, key }))];
}

function joinedTables({ left, right }: BoundFormula, tables: Tables): RelationTable[] {
  return [left, right]
    .flatMap(leavesOf)
    .flatMap((leaf) =>
      leaf.kind === "cells" && leaf.row.kind === "same" ? [tables.get(leaf.table.id)!] : [],
    );
}

function columnsOf(driver: BoundCells, table: RelationTable, row: BudgetRow | null): (ColumnWord | null)[] {
  if (driver.column || !row) return [null];
  const columns = figureColumns(table, row);
  return columns.length > 1 ? columns : [null];
}
