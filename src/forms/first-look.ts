import { ALL_FORMS } from "./catalogue";
import type { Token } from "./tokens";
import { columnNames, mainTable, termsOf, undated } from "./vocabulary";
import { yearOfHeader } from "./yearly-headers";

/** Every label of a column in any form, so that most rows need not be held against each of them. */
const COLUMNS = new Set(ALL_FORMS.flatMap((form) => [...columnNames(mainTable(form))]));
const HEAD_TERMS = new Set(ALL_FORMS.flatMap(termsOf).filter(({ inHeader }) => !inHeader));
const LABELS = new Set([...HEAD_TERMS].flatMap(({ names }) => names));
/** Terms that are no fixed text: places in a text, names of tables. */
const PATTERNS = [...HEAD_TERMS].filter(({ names }) => names.length === 0);

/** Whether a row has as many labels of columns as any header has. */
export function mayBeHeader(row: readonly Token[]): boolean {
  return row.length > 1 && row.filter(isColumnLabel).length > 1;
}

function isColumnLabel(token: Token): boolean {
  return (
    COLUMNS.has(token.norm) ||
    COLUMNS.has(token.bare) ||
    COLUMNS.has(undated(token)) ||
    yearOfHeader(token) !== undefined
  );
}

/** Whether a text stands in the head of some form. */
export function isHeadTerm(token: Token): boolean {
  return LABELS.has(token.norm) || LABELS.has(token.bare) || PATTERNS.some((term) => term.matches(token));
}
