import { formById } from "../../forms/catalogue";
import type { UnrecognisedSheet } from "../../forms/read-workbook";
import type { BoundFormula } from "../../relations/bound";
import type { BudgetSet } from "../../relations/sets";
import { tableWords, type TableId } from "../../relations/vocabulary";

/** So much of a table's labels a sheet must show to be taken for what is left of it. */
const LIKELY = 0.5;

/** Where tables that formulas speak of, and that were not read, may stand all the same. */
export function lostTables(
  formulas: readonly BoundFormula[],
  sets: readonly BudgetSet[],
  unread: readonly UnrecognisedSheet[],
): string[] {
  const wanted = new Set(formulas.flatMap(({ tables }) => [...tables]));
  return [...wanted].flatMap((id) => {
    if (sets.some(({ tables }) => tables.has(id))) return [];
    const sheet = unread.find(({ nearest }) =>
      nearest.some(({ form, score }) => score >= LIKELY && tableOf(form) === id),
    );
    return sheet ? [`“${sheet.sheet}”可能是“${tableWords(id).name}”，但没有认出来`] : [];
  });
}

function tableOf(formId: string): TableId | undefined {
  const form = formById(formId);
  switch (form?.document) {
    case "BudgetTable":
      return form.table;
    case "ProjectTarget":
      return "projects";
    case "DepartmentTarget":
      return "department";
    default:
      return undefined;
  }
}
