import type { Form } from "../../forms/description";
import { normaliseLabel } from "../../sheet/label";
import { planLabels } from "../form-keys";
import { monthOf } from "../project-list/columns";

/** The months of a form's 资金支出计划, in its order; undefined for a label that is no month. */
export function planMonths(form: Form): (number | undefined)[] {
  return planLabels(form).map((label) => monthOf(normaliseLabel(label)));
}
