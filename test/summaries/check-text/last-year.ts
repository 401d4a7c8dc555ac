import type { Amount } from "../../../src/model/amount";
import type { BudgetRow, BudgetTable, Document } from "../../../src/model/documents";

/** Figures of last year in 万元, by table, line or code, and column: "T9 reception total". */
export type LastYear = Readonly<Record<string, number>>;

/** The tables of a budget as those of the year before, the same but for some figures. */
export function lastYearOf(documents: readonly Document[], figures: LastYear): BudgetTable[] {
  return documents.flatMap((document) => {
    if (document.kind !== "BudgetTable" || document.year.state !== "given") return [];
    const year = String(Number(/\d{4}/.exec(document.year.value)![0]) - 1);
    const rows = document.rows.map((row) => withFigures(document.table, row, figures));
    return [{ ...document, year: { ...document.year, value: year, text: year }, rows }];
  });
}

function withFigures(table: string, row: BudgetRow, figures: LastYear): BudgetRow {
  const cells = Object.entries(row.cells).map(([column, field]) => {
    const line = row.line ?? (row.code.state === "given" ? row.code.value : "");
    const wan = figures[`${table} ${line} ${column}`];
    if (wan === undefined || !("at" in field)) return [column, field] as const;
    const value: Amount = { fen: Math.round(wan * 1e6), decimals: 2, unit: "万元" };
    const { label, at } = field;
    return [column, { state: "given", kept: "number", label, at, value, text: wan.toFixed(2) }] as const;
  });
  return { ...row, cells: Object.fromEntries(cells) };
}
