import type { Form } from "./description";
import { caofeidianActivities } from "./official/caofeidian-activities";
import { changliProject } from "./official/changli-project";
import { gaoxinProject } from "./official/gaoxin-project";
import { genericProject } from "./official/generic-project";
import { hebeiProject } from "./official/hebei-project";
import { suzhouDepartment } from "./official/suzhou-department";
import { suzhouProject } from "./official/suzhou-project";

/** The official forms that are known by their labels. */
export const OFFICIAL_FORMS: readonly Form[] = [
  hebeiProject,
  gaoxinProject,
  changliProject,
  suzhouProject,
  suzhouDepartment,
  caofeidianActivities,
];

/** Every form, the generic one last. */
export const ALL_FORMS: readonly Form[] = [...OFFICIAL_FORMS, genericProject];

/** The form with an id; undefined for an unknown one. */
export function formById(id: string): Form | undefined {
  return ALL_FORMS.find((form) => form.id === id);
}
