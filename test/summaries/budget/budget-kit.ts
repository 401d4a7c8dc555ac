import { readFileSync } from "node:fs";
import { findLedger } from "../../../src/forms/ledger/find-ledger";
import { ledgerLines } from "../../../src/forms/ledger/ledger-lines";
import { readXlsx } from "../../../src/hosts/xlsx/read-workbook";
import { BUILT_IN_CODES } from "../../../src/model/classification/built-in";
import type { Ledger, LedgerLines } from "../../../src/model/ledger";
import { finish } from "../../../src/model/steps";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";
import {
  budgetSummary,
  type BudgetSummary,
  type BudgetSummaryAbout,
} from "../../../src/summaries/budget/budget-summary";
import { LEDGER_TABLES, type LedgerTable } from "../../../src/summaries/budget/ledger-tables";

/** The ledger whose sums are 昌黎's published tables. */
export function publishedLedger(): SheetSnapshot {
  const read = readXlsx("a.xlsx", readFileSync("assets/samples/昌黎县2023-预算明细.xlsx"));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.snapshot.sheets[0]!;
}

/** A ledger with its lines. */
export function readLedger(snapshot: SheetSnapshot): { ledger: Ledger; lines: LedgerLines } {
  const ledger = findLedger(snapshot);
  if (!ledger) throw new Error(`${snapshot.name} is no ledger`);
  return { ledger, lines: finish(ledgerLines(snapshot, ledger)) };
}

/** Tables made from a ledger. */
export function summed(snapshot: SheetSnapshot, about: Partial<BudgetSummaryAbout> = {}): BudgetSummary {
  return finish(
    budgetSummary({
      snapshot,
      ...readLedger(snapshot),
      tables: LEDGER_TABLES,
      year: "2023",
      figures: "auto",
      classification: BUILT_IN_CODES,
      names: ({ name }) => name,
      ...about,
    }),
  );
}

/** One of the sheets that were made. */
export function sheetOf({ sheets }: BudgetSummary, table: LedgerTable): SheetSnapshot {
  const found = sheets.find((one) => one.table === table);
  if (!found) throw new Error(`no ${table}`);
  return found.sheet.snapshot;
}

/** A sheet with some of its cells changed, by row and column from 0. */
export function changed(
  sheet: SheetSnapshot,
  cells: readonly (readonly [row: number, col: number, value: string | number | null])[],
): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  for (const [row, col, value] of cells) values[row]![col] = value;
  return { ...sheet, values };
}
