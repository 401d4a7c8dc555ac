import type { IndicatorSystem } from "../templates/project-draft";
import type { CheckReport } from "./check-workbook";
import { generalProfile, profileFor } from "./choose-profile";

/**
 * The indicators that a new table of a form is to have: those by which the workbook is checked where it has target tables
 * already, since they are checked together; else those of the form's own place and year.
 */
export function fillSystem(
  report: CheckReport | undefined,
  form: string,
  year: number | undefined,
): IndicatorSystem {
  if (report?.reading.documents.some(({ kind }) => kind !== "BudgetTable")) return report.profile.system;
  return (profileFor(form, year) ?? generalProfile()).system;
}
