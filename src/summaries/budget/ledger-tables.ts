import type { BudgetTableNumber } from "../../model/documents";

/** The tables that a ledger is summed up into. */
export const LEDGER_TABLES = [
  "T1",
  "T2",
  "T3",
  "T4",
  "T5",
  "T6",
  "T7",
  "T8",
  "T9",
] as const satisfies readonly BudgetTableNumber[];
export type LedgerTable = (typeof LEDGER_TABLES)[number];

/** How the figures of generated tables stand in their cells: "auto" takes values where formulas would be slow. */
export type FigureStyle = "auto" | "formulas" | "values";
