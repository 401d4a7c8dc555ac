import { ALL_FORMS, FAMILIES, OFFICIAL_FORMS } from "./catalogue";
import type { Form } from "./description";
import { beginsHeader, showsLeast } from "./header-rows";
import { genericProject } from "./official/generic-project";
import type { FoundRegion } from "./regions";
import type { Token, TokenSheet } from "./tokens";
import { termsOf, type Term } from "./vocabulary";

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
  const fits = nearestForms(sheet, region.top, region.body, region.forms);
  const best = fits[0];
  if (best && best.score >= LEAST_SCORE) return best.form;
  if (!region.forms.includes(genericProject)) {
    // The header of a budget table is wide enough to know it by.
    return fits.find(({ form }) => beginsHeader(sheet, region.header, form))?.form;
  }
  return showsLeast(sheet, region.header, genericProject) ? genericProject : undefined;
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
