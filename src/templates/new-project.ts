import type { Form } from "../forms/description";
import type { FormData, FormValue, RowData } from "../forms/form-data";
import { fillTemplate } from "../forms/template-text";
import { unitOfSheet } from "../forms/write-values";
import { keysOf, placesOf, planLabels, tablesOf } from "./form-keys";
import { formSheet, type FormSheet, type SheetAbout } from "./form-sheet";
import { inUnit } from "./in-unit";
import type { ProjectDraft } from "./project-draft";
import { projectMoney } from "./project-money";
import { withRequired, type IndicatorRow } from "./required-rows";

/** A new table of a project on a sheet of its own: what follows from the draft is filled in, the rest is 待填. */
export function newProject(form: Form, draft: ProjectDraft, about: SheetAbout): FormSheet {
  return formSheet(form, dataWith(form, draft, withRequired(draft.indicators, about.system)), about);
}

/** What a table of a form says about a project; what the form has no place for is left out. */
export function projectFormData(form: Form, draft: ProjectDraft): FormData {
  return dataWith(form, draft, draft.indicators);
}

function dataWith(form: Form, draft: ProjectDraft, rows: readonly IndicatorRow[]): FormData {
  const keys = keysOf(form);
  const fields = Object.entries({
    ...textsOf(form, draft),
    ...moneyOf(form, draft, keys),
    ...planOf(form, draft),
    ...(draft.goals && draft.goals.length > 0 && { goals: draft.goals }),
  }).filter(([key, value]) => isSaid(value) && (keys.has(key) || isPlan(key)));
  return { fields: Object.fromEntries(fields), tables: { indicators: { rows: rowsOf(form, rows) } } };
}

function textsOf(form: Form, draft: ProjectDraft): Readonly<Record<string, string | undefined>> {
  const { name, unit, authority, code, year, origin, period, purpose } = draft;
  const title = placesOf(form).find((place) => place.kind === "template" && place.key === "title");
  return {
    ...{ name, unit, authority, code, year, period, purpose, source: origin, amountUnit: "万元" },
    ...(title?.kind === "template" && name !== "" && { title: fillTemplate(title.template, name) }),
  };
}

/** Money in the unit that the form's sheet declares, in 万元 where it leaves that open. */
function moneyOf(form: Form, draft: ProjectDraft, keys: ReadonlySet<string>): Record<string, FormValue> {
  const fields = keys.has("amountUnit") ? { amountUnit: "万元" } : {};
  const unit = unitOfSheet(form, { fields, tables: {} }) ?? "万元";
  const money = Object.entries(projectMoney(draft, keys));
  return Object.fromEntries(money.map(([key, amount]) => [key, inUnit(amount, unit)]));
}

/**
 * The plan of the draft. Where it has none, the last month is filled in all the same: shares are cumulative and of this
 * year's money, so that whatever the project is, at the end of the year they come to 100. The months before are the
 * user's to plan.
 */
function planOf(form: Form, { plan }: ProjectDraft): Record<string, FormValue> {
  const count = planLabels(form).length;
  const shares = plan ?? Array.from({ length: count }, (_, month) => (month === count - 1 ? 100 : undefined));
  return Object.fromEntries(
    shares.slice(0, count).flatMap((share, month) => (share === undefined ? [] : [[`plan.${month}`, share]])),
  );
}

function isSaid(value: FormValue | undefined): value is FormValue {
  return value !== undefined && value !== "";
}

function isPlan(key: string): boolean {
  return key.startsWith("plan.");
}

function rowsOf(form: Form, rows: readonly IndicatorRow[]): RowData[] {
  const columns = tablesOf(form).find(({ key }) => key === "indicators")?.columns ?? [];
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap(({ key }) => {
        const text = row[key as keyof IndicatorRow];
        return text === undefined || text === "" ? [] : [[key, text]];
      }),
    ),
  );
}
