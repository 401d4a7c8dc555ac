import type { Form } from "./description";
import { caofeidianActivities } from "./official/caofeidian-activities";
import { changliProject } from "./official/changli-project";
import { gaoxinProject } from "./official/gaoxin-project";
import { genericProject } from "./official/generic-project";
import { hebeiProject } from "./official/hebei-project";
import { procurement } from "./official/procurement";
import { suzhouDepartment } from "./official/suzhou-department";
import { suzhouProject } from "./official/suzhou-project";
import { unitList } from "./official/unit-list";

const TARGET_FORMS: readonly Form[] = [
  hebeiProject,
  gaoxinProject,
  changliProject,
  suzhouProject,
  suzhouDepartment,
  caofeidianActivities,
];

const BUDGET_FORMS: readonly Form[] = [procurement, unitList];

/** The official forms that are known by their labels. */
export const OFFICIAL_FORMS: readonly Form[] = [...TARGET_FORMS, ...BUDGET_FORMS];

/** Every form, the generic one last. */
export const ALL_FORMS: readonly Form[] = [...OFFICIAL_FORMS, genericProject];

/** Forms that may be taken for each other, and so are told apart by all their labels: target tables, budget tables. */
export const FAMILIES: readonly (readonly Form[])[] = [[...TARGET_FORMS, genericProject], BUDGET_FORMS];

/** The form with an id; undefined for an unknown one. */
export function formById(id: string): Form | undefined {
  return ALL_FORMS.find((form) => form.id === id);
}
