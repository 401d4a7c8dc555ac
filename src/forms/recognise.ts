import { normaliseLabel } from "../sheet/label";
import { ALL_FORMS, FAMILIES, OFFICIAL_FORMS } from "./catalogue";
import type { Form } from "./description";
import { findHeaders } from "./find-headers";
import { beginsHeader, showsLeast } from "./header-rows";
import { genericProject } from "./official/generic-project";
import { isNote } from "./read-notes";
import { isBudgetTitle, type FoundRegion } from "./regions";
import { isTitleOf } from "./table-titles";
import type { Token, TokenSheet } from "./tokens";
import { isLabelOf, mainTable, titlesOf, termsOf, type Term } from "./vocabulary";

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

/**
 * The budget tables that a region may hold: the one that its title names, else its sheet, else those of its columns.
 * Under a title that names none of them its columns must be just those of one.
 */
function budgetForms(sheet: TokenSheet, region: FoundRegion): readonly Form[] {
  const forms = region.forms.filter((form) => beginsHeader(sheet, region.header, form));
  const head = rowsOf(sheet, region.top, region.header);
  const named =
    head.flatMap(({ norm }) => formsNamed(forms, norm))[0] ??
    formsNamed(forms, normaliseLabel(sheet.name))[0];
  if (named) return [named];
  const isStrange = head.some((token) => isBudgetTitle(token) && !isNote(token));
  const among = isStrange ? forms.filter((form) => isWholly(sheet, region, form)) : forms;
  const fits = nearestForms(sheet, region.header, region.body, among);
  return fits.filter(({ score }) => score === fits[0]?.score).map(({ form }) => form);
}

/** Whether a header has all columns of a form and no others. */
function isWholly(sheet: TokenSheet, { header, body }: FoundRegion, form: Form): boolean {
  const part = mainTable(form);
  const found = findHeaders(sheet, part, header);
  return (
    part.columns.every((column) => column.optional || found.has(column)) &&
    rowsOf(sheet, header, body).every((token) => isLabelOf(token, part))
  );
}

function rowsOf(sheet: TokenSheet, from: number, to: number): readonly Token[] {
  return Array.from({ length: to - from }, (_, index) => sheet.row(from + index)).flat();
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
  const tokens = rowsOf(sheet, from, to);
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
