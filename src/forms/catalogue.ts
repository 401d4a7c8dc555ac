import type { Form } from "./description";
import { balance } from "./official/balance";
import { basicExpenditure } from "./official/basic-expenditure";
import { caofeidianActivities } from "./official/caofeidian-activities";
import { capitalExpenditure } from "./official/capital-expenditure";
import { changliProject } from "./official/changli-project";
import { expenditure } from "./official/expenditure";
import { fiscalBalance } from "./official/fiscal-balance";
import { fixedAssets } from "./official/fixed-assets";
import { fundExpenditure } from "./official/fund-expenditure";
import { gaoxinProject } from "./official/gaoxin-project";
import { generalExpenditure } from "./official/general-expenditure";
import { genericProject } from "./official/generic-project";
import { hebeiProject } from "./official/hebei-project";
import { income } from "./official/income";
import { procurement } from "./official/procurement";
import { suzhouDepartment } from "./official/suzhou-department";
import { suzhouProject } from "./official/suzhou-project";
import { threePublics } from "./official/three-publics";
import { threePublicsChange } from "./official/three-publics-change";
import { unitList } from "./official/unit-list";

const TARGET_FORMS: readonly Form[] = [
  hebeiProject,
  gaoxinProject,
  changliProject,
  suzhouProject,
  suzhouDepartment,
  caofeidianActivities,
];

/** The tables of a department's budget. */
export const BUDGET_FORMS: readonly Form[] = [
  balance,
  income,
  expenditure,
  fiscalBalance,
  generalExpenditure,
  basicExpenditure,
  fundExpenditure,
  capitalExpenditure,
  threePublics,
  procurement,
  fixedAssets,
  unitList,
  threePublicsChange,
];

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
