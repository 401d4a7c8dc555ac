import { isName, SERIAL } from "../../forms/budget-rows";
import { readSheet } from "../../forms/read-workbook";
import { mainTable } from "../../forms/vocabulary";
import { toA1, type Cell } from "../../sheet/address";
import { isCellError, valueAt, type SheetSnapshot } from "../../sheet/snapshot";
import { formOf } from "../../summaries/budget/ledger-table";
import type { LedgerTable } from "../../summaries/budget/ledger-tables";
import { criteriaOf } from "../../summaries/ledger/criteria";
import { linesOf } from "../../summaries/ledger/lines-of";
import type { Case } from "./cases";

/** What came out of a comparison. */
export interface Compared {
  readonly formulas: number;
  readonly sums: number;
  readonly figures: number;
  readonly faults: readonly string[];
}

/** A figure in 分 of 万元; what is blank is nothing, what is no number is undefined. */
function fenOf(sheet: SheetSnapshot, at: Cell): number | undefined {
  const value = valueAt(sheet, at);
  if (value === null || value === "") return 0;
  return typeof value === "number" ? Math.round(value * 1_000_000) : undefined;
}

/** Compares a recomputed workbook with what was written, and what was written with the lines of the ledger, one by one. */
export function compared(made: Case, again: readonly SheetSnapshot[]): Compared {
  const faults: string[] = [];
  let [formulas, sums, figures] = [0, 0, 0];
  for (const { table, sheet } of made.made) {
    const ours = sheet.snapshot;
    const theirs = again.find(({ name }) => name === ours.name);
    if (!theirs) {
      faults.push(`没有“${ours.name}”`);
      continue;
    }
    ours.formulas.forEach((cells, row) =>
      cells.forEach((formula, col) => {
        const at = { row, col };
        const place = `${ours.name}!${toA1(at)}`;
        const value = valueAt(theirs, at);
        if (isCellError(value)) faults.push(`${place} 是错误值 ${value.error}：${formula ?? ""}`);
        if (formula === null) return;
        formulas++;
        if (formula.includes("SUMIFS(")) sums++;
        if (fenOf(theirs, at) !== fenOf(ours, at))
          faults.push(`${place} 应为 ${String(valueAt(ours, at))}，算出 ${String(value)}：${formula}`);
      }),
    );
    const own = againstLines(made, table, theirs);
    figures += own.figures;
    faults.push(...own.faults);
  }
  return { formulas, sums, figures, faults };
}

/** Every figure of a table against the sum of the lines behind it, blank ones too. */
function againstLines(
  { lines, unit }: Case,
  table: LedgerTable,
  sheet: SheetSnapshot,
): { figures: number; faults: string[] } {
  const [document] = readSheet(sheet).documents;
  if (document?.kind !== "BudgetTable" || document.table !== table)
    return { figures: 0, faults: [`“${sheet.name}”读回来不是 ${table}`] };
  const faults: string[] = [];
  let figures = 0;
  const keys = mainTable(formOf(table)).columns.filter((column) => column.key !== SERIAL && !isName(column));
  for (const row of document.rows) {
    const code = row.code.state === "given" ? row.code.value : "";
    for (const { key } of keys) {
      const field = row.cells[key];
      const criteria = criteriaOf({ table, code, line: row.line, column: key });
      if (!criteria || !field || !("at" in field)) continue;
      const wanted = linesOf(lines, { ...criteria, ...(unit !== undefined && { unit }) });
      const fen = wanted.reduce((sum, line) => sum + lines.fen[line]!, 0);
      figures++;
      if (fenOf(sheet, field.at) !== fen)
        faults.push(
          `${sheet.name}!${toA1(field.at)} 明细合计 ${fen} 分，表里 ${String(valueAt(sheet, field.at))}`,
        );
    }
  }
  return { figures, faults };
}
