import { formById, BUDGET_FORMS } from "../../../src/forms/catalogue";
import type { Form } from "../../../src/forms/description";
import { readSheet } from "../../../src/forms/read-workbook";
import type { BudgetRow, BudgetTable, BudgetTableNumber } from "../../../src/model/documents";
import type { SheetSnapshot } from "../../../src/sheet/snapshot";

/** The form of a budget's table. */
export function budgetFormOf(table: BudgetTableNumber): Form {
  const form = BUDGET_FORMS.find((one) => one.document === "BudgetTable" && one.table === table);
  if (!form) throw new Error(`no form of ${table}`);
  return formById(form.id)!;
}

/** The only table of a sheet. */
export function tableOn(snapshot: SheetSnapshot): BudgetTable {
  const { documents } = readSheet(snapshot);
  const [table] = documents;
  if (table?.kind !== "BudgetTable" || documents.length > 1)
    throw new Error(`no single table on ${snapshot.name}`);
  return table;
}

/** The figures of a line by column, in 分 or as a plain number; blanks and noughts left out. */
export function figuresOf({ cells }: BudgetRow): Record<string, string> {
  const figures: Record<string, string> = {};
  for (const [key, field] of Object.entries(cells)) {
    if (field.state !== "given" || typeof field.value === "string") continue;
    const { value } = field;
    const text = "fen" in value ? String(value.fen) : `${value.digits}e-${value.scale}`;
    if (text !== "0" && !text.startsWith("0e")) figures[key] = text;
  }
  return figures;
}
