import { normaliseLabel } from "../sheet/label";
import { ALL_FORMS, FAMILIES, OFFICIAL_FORMS } from "./catalogue";
import type { Form } from "./description";
import { beginsHeader, showsLeast } from "./header-rows";
import { genericProject } from "./official/generic-project";
import type { FoundRegion } from "./regions";
import { isTitleOf } from "./table-titles";
import type { Token, TokenSheet } from "./tokens";
import { titlesOf, termsOf, type Term } from "./vocabulary";

/** How well a form fits what a sheet shows. */
export interface Fit {
  readonly form: Form;
  /** From 0 to 1: labels in common, over all labels of the form and all known labels on the sheet. */
  readonly score: number;
  /** Labels of the form that the sheet does not show. */
  readonly missing: readonly string[];
}

/** Below this a form is not taken for the sheet's; a form with a few labels lost is well above. */
const LEAST_SCORE = 0.7;

const TERMS = new Map<Form, readonly Term[]>(ALL_FORMS.map((form) => [form, termsOf(form)]));

/** The form of a region: an official one, else the generic one, else none. */
export function recognise(sheet: TokenSheet, region: FoundRegion): Form | undefined {
  if (isBudget(region)) {
    const forms = budgetForms(sheet, region);
    return forms.length === 1 ? forms[0] : undefined;
  }
  const [best] = nearestForms(sheet, region.top, region.body, region.forms);
  if (best && best.score >= LEAST_SCORE) return best.form;
  return showsLeast(sheet, region.header, genericProject) ? genericProject : undefined;
}

/** The forms that a header may be of, where neither a title nor the sheet's name nor its columns tell which. */
export function undecided(sheet: TokenSheet, region: FoundRegion): readonly Form[] {
  const forms = isBudget(region) ? budgetForms(sheet, region) : [];
  return forms.length > 1 ? forms : [];
}

function isBudget({ forms }: FoundRegion): boolean {
  return forms.every(({ document }) => document === "BudgetTable");
}

/** The budget tables that a region may hold: the one that its title names, else its sheet, else those of its columns. */
function budgetForms(sheet: TokenSheet, region: FoundRegion): readonly Form[] {
  const forms = region.forms.filter((form) => beginsHeader(sheet, region.header, form));
  const titles: string[] = [];
  for (let row = region.top; row < region.header; row++)
    titles.push(...sheet.row(row).map(({ norm }) => norm));
  const named =
    titles.flatMap((text) => formsNamed(forms, text))[0] ?? formsNamed(forms, normaliseLabel(sheet.name))[0];
  if (named) return [named];
  const fits = nearestForms(sheet, region.header, region.body, forms);
  return fits.filter(({ score }) => score === fits[0]?.score).map(({ form }) => form);
}

function formsNamed(forms: readonly Form[], norm: string): readonly Form[] {
  return forms.filter((form) => titlesOf(form).some((title) => isTitleOf(norm, title)));
}

/** The official forms by how well they fit the rows `from` to before `to`, best first; `among` leaves out others. */
export function nearestForms(
  sheet: TokenSheet,
  from: number,
  to: number,
  among: readonly Form[] = OFFICIAL_FORMS,
): readonly Fit[] {
  const tokens: Token[] = [];
  for (let row = from; row < to; row++) tokens.push(...sheet.row(row));
  return FAMILIES.flatMap((family) => {
    const forms = family.filter((form) => among.includes(form) && OFFICIAL_FORMS.includes(form));
    const known = forms.length > 0 ? tokens.filter((token) => isKnown(family, token)).length : 0;
    return forms.map((form) => fitOf(form, tokens, known));
  }).sort((a, b) => b.score - a.score);
}

/** Whether a token is a label of any of these forms. */
function isKnown(forms: readonly Form[], token: Token): boolean {
  return forms.some((form) => TERMS.get(form)?.some((term) => term.matches(token)));
}

function fitOf(form: Form, tokens: readonly Token[], known: number): Fit {
  const isThere = (term: Term): boolean => tokens.some((token) => term.matches(token));
  const terms = (TERMS.get(form) ?? []).filter((term) => !term.optional || isThere(term));
  const missing = terms.filter((term) => !isThere(term));
  const found = terms.length - missing.length;
  const strangers = Math.max(0, known - found);
  const score = Math.round((found / (terms.length + strangers)) * 100) / 100;
  return { form, score, missing: missing.map((term) => term.text) };
}
