import { ALL_FORMS, OFFICIAL_FORMS } from "./catalogue";
import type { Form } from "./description";
import { genericProject } from "./official/generic-project";
import { isGenericHeader, type Region } from "./regions";
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
export function recognise(sheet: TokenSheet, region: Region): Form | undefined {
  const best = nearestForms(sheet, region.top, region.header + 1)[0];
  if (best && best.score >= LEAST_SCORE) return best.form;
  return isGenericHeader(sheet, region.header, genericProject) ? genericProject : undefined;
}

/** The official forms by how well they fit the rows `from` to before `to`, best first. */
export function nearestForms(sheet: TokenSheet, from: number, to: number): readonly Fit[] {
  const tokens: Token[] = [];
  for (let row = from; row < to; row++) tokens.push(...sheet.row(row));
  const known = new Set(
    tokens.filter((token) => ALL_FORMS.some((form) => TERMS.get(form)?.some((term) => term.matches(token)))),
  );
  return OFFICIAL_FORMS.map((form) => fitOf(form, tokens, known.size)).sort((a, b) => b.score - a.score);
}

function fitOf(form: Form, tokens: readonly Token[], known: number): Fit {
  const terms = TERMS.get(form) ?? [];
  const missing = terms.filter((term) => !tokens.some((token) => term.matches(token)));
  const found = terms.length - missing.length;
  const strangers = Math.max(0, known - found);
  const score = Math.round((found / (terms.length + strangers)) * 100) / 100;
  return { form, score, missing: missing.map((term) => term.text) };
}
