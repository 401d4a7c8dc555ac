import { ALL_FORMS, BUDGET_FORMS } from "../../../forms/catalogue";
import type { Form } from "../../../forms/description";
import { budgetForms } from "../../../templates/budget/budget-form";
import { emptyForm } from "../../../templates/empty-form";
import type { FormSheet } from "../../../templates/form-sheet";
import type { IndicatorSystem } from "../../../templates/project-draft";
import { freeSheetName } from "../../../templates/sheet-name";

/** The forms that can be made empty, by what they are for. */
export const FORM_GROUPS: readonly { readonly name: string; readonly forms: readonly Form[] }[] = [
  { name: "绩效目标表", forms: ALL_FORMS.filter(({ document }) => document !== "BudgetTable") },
  { name: "部门预算表", forms: BUDGET_FORMS },
];

/** What empty forms are told. */
export interface AboutForms {
  readonly unit: string;
  /** "2024", or "" where it is open. */
  readonly year: string;
  readonly systemOf: (form: Form) => IndicatorSystem;
}

/** Empty forms on sheets of their own; budget tables that are made together take figures from each other. */
export function makeForms(
  forms: readonly Form[],
  taken: readonly string[],
  { unit, year, systemOf }: AboutForms,
): readonly FormSheet[] {
  const whose = { ...(unit !== "" && { unit }), ...(year !== "" && { year }) };
  const names = [...taken];
  const targets = forms
    .filter(({ document }) => document !== "BudgetTable")
    .map((form) => {
      const name = freeSheetName(names, withoutPlace(form));
      names.push(name);
      return emptyForm(form, { name, ...whose, system: systemOf(form) });
    });
  const [first, ...others] = forms.filter(({ document }) => document === "BudgetTable");
  if (!first) return targets;
  return [
    ...targets,
    ...budgetForms([first, ...others], { ...whose, system: systemOf(first), taken: names }),
  ];
}

/** "宿州 部门整体支出绩效目标申报表" without the place. */
function withoutPlace({ name }: Form): string {
  return name.replace(/^\S+ /, "");
}
