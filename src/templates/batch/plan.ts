import type { Form, Part } from "../../forms/description";
import { normaliseLabel } from "../../sheet/label";
import { monthOf } from "../project-list/columns";

/** The months of a form's 资金支出计划, in its order; undefined for a label that is no month. */
export function planMonths(form: Form): (number | undefined)[] {
  const across = form.parts.flatMap(flat).find((part) => part.kind === "across" && part.key === "plan");
  return across?.kind === "across" ? across.labels.map(({ text }) => monthOf(normaliseLabel(text))) : [];
}

function flat(part: Part): Part[] {
  return part.kind === "block" ? part.parts.flatMap(flat) : [part];
}
