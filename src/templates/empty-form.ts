import type { Form } from "../forms/description";
import type { FormData, RowData } from "../forms/form-data";
import { budgetForm } from "./budget/budget-form";
import { formSheet, type FormSheet, type SheetAbout } from "./form-sheet";
import { newProject } from "./new-project";
import { withRequired } from "./required-rows";

const TASKS = 5;
const ACTIVITIES = 5;
const INDICATORS_EACH = 3;

/** A form that nothing is filled into but whose it is and for which year. */
export function emptyForm(form: Form, about: SheetAbout & { readonly unit?: string }): FormSheet {
  const { unit, year } = about;
  const whose = { ...(unit !== undefined && { unit }), ...(year !== undefined && { year }) };
  switch (form.document) {
    case "ProjectTarget":
      return newProject(form, { name: "", ...whose, indicators: [] }, about);
    case "DepartmentTarget":
      return formSheet(form, departmentData(about), about);
    case "ActivityTargets":
      return formSheet(form, activityData(), about);
    case "BudgetTable":
      return budgetForm(form, about);
  }
}

/** 部门整体支出绩效目标申报表 with lines for some tasks and for what the system demands. */
function departmentData({ unit, year, system }: Parameters<typeof emptyForm>[1]): FormData {
  const indicators = withRequired([], system).map((row): RowData => ({ ...row }));
  return {
    fields: { ...(unit !== undefined && { name: unit }), ...(year !== undefined && { year }) },
    tables: { tasks: { rows: blankRows(TASKS) }, indicators: { rows: indicators } },
  };
}

/**
 * 职责活动绩效表 with places for some activities. Not even the year is filled in: an activity of which something is said
 * is one that lacks the rest, and nobody has to use all these lines.
 */
function activityData(): FormData {
  const groups = Array.from({ length: ACTIVITIES }, () => INDICATORS_EACH);
  return { fields: {}, tables: { indicators: { rows: blankRows(ACTIVITIES * INDICATORS_EACH), groups } } };
}

function blankRows(count: number): RowData[] {
  return Array.from({ length: count }, () => ({}));
}
