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
    const { name } = tableWords(id);
    const likely = unread.find(({ nearest }) =>
      nearest.some(({ form, score }) => score >= LIKELY && tableOf(form) === id),
    );
    if (likely) return [`“${likely.sheet}”可能是“${name}”，但没有认出来`];
    const hidden = unread.find((sheet) => sheet.unread);
    return hidden ? [`“${name}”可能在“${hidden.sheet}”里，但这张工作表没有读到`] : [];
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
