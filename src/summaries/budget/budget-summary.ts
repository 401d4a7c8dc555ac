import type { Form } from "../../forms/description";
import type { Classification } from "../../model/classification/classification";
import type { Ledger, LedgerLines } from "../../model/ledger";
import type { Steps } from "../../model/steps";
import type { NewSheet } from "../../sheet/edit";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { ledgerCube } from "../ledger/cube";
import { unitTest } from "../ledger/lines-of";
import type { SummaryRemark } from "../summary-remark";
import { chosenStyle } from "./figure-style";
import { filledSheetSteps } from "./filled-sheets";
import type { FilledTable } from "./filled-table";
import { ledgerCodes } from "./ledger-codes";
import { ledgerFormulas, type LedgerFormulas } from "./ledger-formulas";
import { ledgerOwner } from "./ledger-head";
import { dataOf, formOf, rowsOf } from "./ledger-table";
import { LEDGER_TABLES, type FigureStyle, type LedgerTable } from "./ledger-tables";
import { namesOfCodes } from "./names-of-codes";
import { headRemarks, ledgerRemarks, nothingRemark, valueRemarks } from "./summary-remarks";
import type { TableRows } from "./table-rows";

/** What tables are made from a ledger, and how. */
export interface BudgetSummaryAbout {
  readonly snapshot: SheetSnapshot;
  readonly ledger: Ledger;
  readonly lines: LedgerLines;
  readonly tables: readonly LedgerTable[];
  /** The department as the head of the tables names it; else that of the ledger. */
  readonly department?: string;
  /** Only lines of this unit, by its code or name. */
  readonly unit?: string;
  readonly year?: string;
  readonly figures: FigureStyle;
  readonly classification: Classification;
  /** What the sheet of a form is called. */
  readonly names: (form: Form) => string;
}

/** The tables that were made, in their usual order, and what the user should read. */
export interface BudgetSummary {
  readonly sheets: readonly { readonly table: LedgerTable; readonly sheet: NewSheet }[];
  readonly remarks: readonly SummaryRemark[];
}

/** Sums a 预算明细 up into the tables of a department's budget, each on a sheet of its own. */
export function* budgetSummary(about: BudgetSummaryAbout): Steps<BudgetSummary> {
  const { snapshot, ledger, lines, unit, classification } = about;
  const cube = yield* ledgerCube(lines, unit);
  const found = ledgerRemarks(ledger, lines);
  if (cube.all.count.every((count) => count === 0))
    return { sheets: [], remarks: [nothingRemark(ledger, unit), ...found] };
  const year = about.year ?? ledger.year ?? undefined;
  const sources = { ledger, lines, classification, year };
  const isWanted = unitTest(lines, unit);
  const functional = namesOfCodes(yield* ledgerCodes(lines, "function", isWanted), sources);
  const economic = namesOfCodes(yield* ledgerCodes(lines, "economic", isWanted), sources);
  const head = { unit: about.department ?? ledgerOwner(lines, unit), year };
  const tables = LEDGER_TABLES.filter((table) => about.tables.includes(table)).map((table) => ({
    table,
    rows: rowsOf(table, { cube, functional, economic, classification, year }),
  }));
  yield;
  const style = chosenStyle(
    about.figures,
    lines.fen.length,
    tables.map(({ rows }) => rows),
  );
  const formulas = style.withFormulas ? yield* ledgerFormulas(snapshot, ledger, cube) : undefined;
  const made = yield* filledSheetSteps(
    tables.map(({ table, rows }): FilledTable & { readonly table: LedgerTable } => ({
      table,
      form: formOf(table),
      name: about.names(formOf(table)),
      data: dataOf(table, rows, head),
      ...(formulas && { formulas: leafFormulas(rows, formulas) }),
    })),
  );
  return {
    sheets: made.map(({ table: { table }, sheet }) => ({ table, sheet })),
    remarks: [
      ...found,
      ...headRemarks(head),
      ...functional.remarks(),
      ...economic.remarks(),
      ...tables.flatMap(({ rows }) => rows.notes.map((text): SummaryRemark => ({ text, weight: "note" }))),
      ...style.remarks,
      ...valueRemarks(made, formulas !== undefined),
    ],
  };
}

function leafFormulas(rows: TableRows, formulas: LedgerFormulas) {
  return (row: number, column: string): string | undefined => {
    const criteria = rows.criteria(row, column);
    return criteria && formulas(criteria);
  };
}
