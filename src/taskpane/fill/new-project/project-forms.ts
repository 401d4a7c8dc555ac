import { ALL_FORMS } from "../../../forms/catalogue";
import type { Form } from "../../../forms/description";

/** The official forms of project tables, and the one for all other places. */
export const PROJECT_FORMS: readonly Form[] = ALL_FORMS.filter(
  ({ document }) => document === "ProjectTarget",
);

/** The form with an id; the first one for an unknown id. */
export function projectForm(id: string | undefined, own: readonly Form[] = []): Form {
  const forms = [...PROJECT_FORMS, ...own];
  const found = forms.find((form) => form.id === id) ?? forms[0];
  if (!found) throw new Error("there is no form for projects");
  return found;
}
