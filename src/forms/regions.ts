import { ALL_FORMS, BUDGET_FORMS, FAMILIES } from "./catalogue";
import type { Form } from "./description";
import { isHeadTerm, mayBeHeader } from "./first-look";
import { beginsHeader, headerEnd } from "./header-rows";
import { lineName } from "./line-text";
import { isNote } from "./read-notes";
import { isTitleOf } from "./table-titles";
import type { Token, TokenSheet } from "./tokens";
import { isHeaderOf, isTitle, mainTable, titlesOf } from "./vocabulary";

/** The rows of a sheet in which one table stands: head, header of the main table, body, notes. */
export interface Region {
  readonly top: number;
  readonly header: number;
  /** One past the last row of the body. */
  readonly end: number;
  /** One past the last row of the notes below it. */
  readonly foot: number;
}

/** A region with the forms that its header may be of. */
export interface FoundRegion extends Region {
  readonly forms: readonly Form[];
  /** One past the last row of its header. */
  readonly body: number;
}

const FOOTER = /^(?:备?注\d*:|填表说明|说明:|填报人|填表人|审核人|负责人|联系人|制表)/;
const LEVEL3 = ALL_FORMS.flatMap((form) => mainTable(form).columns.filter(({ key }) => key === "level3"));
const TITLES = BUDGET_FORMS.flatMap(titlesOf);
/** What lines of budget tables are called, some of which are labels in the heads of others: 上年结转. */
const LINES = new Set(
  BUDGET_FORMS.flatMap((form) => mainTable(form).lines)
    .flatMap(({ label, aliases }) => [label, ...aliases])
    .map(lineName),
);
const BUDGET_TITLE = /表$|情况|[预决]算$/;
/** A head has at most this many rows and, in a row, this many texts: title, notes, unit with its year, date and money unit. */
const HEAD = { rows: 6, texts: 4 };

/** Finds the tables of a sheet, however they are shifted or stacked. */
export function findRegions(sheet: TokenSheet): readonly FoundRegion[] {
  const regions: FoundRegion[] = [];
  let top = sheet.firstRow;
  for (let row = sheet.firstRow; row < sheet.endRow; row++) {
    const forms = formsAt(sheet, row);
    if (!forms) continue;
    const budget = isBudget(forms);
    const begun = budget ? forms.filter((form) => beginsHeader(sheet, row, form)) : forms;
    const body = Math.max(...begun.map((form) => headerEnd(sheet, row, mainTable(form))));
    const end = bodyEnd(sheet, row, body, budget);
    const foot = budget ? footEnd(sheet, end) : end;
    const first = budget ? budgetTop(sheet, top, row) : headTop(sheet, top, row);
    regions.push({ top: first, header: row, body, end, foot, forms });
    top = foot;
    row = foot - 1;
  }
  return regions;
}

/** The forms whose header may begin in a row. */
function formsAt(sheet: TokenSheet, row: number): readonly Form[] | undefined {
  if (!mayBeHeader(sheet.row(row))) return undefined;
  return FAMILIES.find((forms) => forms.some((form) => beginsHeader(sheet, row, form)));
}

function isBudget(forms: readonly Form[]): boolean {
  return forms[0]?.document === "BudgetTable";
}

/** The row where the body ends: at the head of the next table, at a footer, or at the end of the sheet. */
function bodyEnd(sheet: TokenSheet, header: number, body: number, budget: boolean): number {
  for (let row = body; row < sheet.endRow; row++) {
    const tokens = sheet.row(row);
    const first = tokens[0];
    if (!first || isIndicatorRow(sheet, header, row)) continue;
    if (FOOTER.test(first.norm) || (isTitle(first) && tokens.length <= 2)) return row;
    if (budget && LINES.has(lineName(first.text))) continue;
    if (isHeadTerm(first) || isUnitRow(tokens.map((token) => token.norm))) return row;
    if (formsAt(sheet, row)) return row;
    if (budget && tokens.length === 1 && (isNote(first) || isBudgetTitle(first))) return row;
  }
  return sheet.endRow;
}

/** Whether a row begins under 三级指标 and goes on: an indicator may be called 资金总额 as a head field is. */
function isIndicatorRow(sheet: TokenSheet, header: number, row: number): boolean {
  const tokens = sheet.row(row);
  const above = sheet.at({ row: header, col: tokens[0]?.col ?? 0 });
  return tokens.length >= 2 && above !== undefined && LEVEL3.some((column) => isHeaderOf(above, column));
}

/** The row after the notes that follow a body. */
function footEnd(sheet: TokenSheet, end: number): number {
  let foot = end;
  for (let row = end; row < sheet.endRow; row++) {
    const [first] = sheet.row(row);
    if (!first) continue;
    if (!isNote(first)) break;
    foot = row + 1;
  }
  return foot;
}

/** Whether a text alone in its row may be the title of a budget table, one that is not read among them. */
export function isBudgetTitle({ norm }: Token): boolean {
  return norm.length < 40 && BUDGET_TITLE.test(norm);
}

function isUnitRow(texts: readonly string[]): boolean {
  return texts.length <= 3 && texts.some((text) => /^\(?单位:(?:元|万元|亿元)\)?$/.test(text));
}

/** Whether a text names a budget table. */
function isNamed({ norm }: Token): boolean {
  return TITLES.some((title) => isTitleOf(norm, title));
}

/** The row where the head begins: at the title nearest above the header, else at the first row that is used. */
function headTop(sheet: TokenSheet, from: number, header: number): number {
  let first = header;
  for (let row = header - 1; row >= from; row--) {
    const tokens = sheet.row(row);
    if (tokens.length > 0) first = row;
    if (tokens.length <= 2 && tokens.some(isTitle)) return row;
  }
  return first;
}

/** The same for a budget table; its head is short, and no line of another table above belongs to it. */
function budgetTop(sheet: TokenSheet, from: number, header: number): number {
  let first = header;
  for (let row = header - 1; row >= Math.max(from, header - HEAD.rows); row--) {
    const tokens = sheet.row(row);
    if (tokens.length > HEAD.texts) break;
    if (tokens.some((token) => isNote(token) || isHeadTerm(token))) first = row;
    if (tokens.some(isNamed)) return row;
    // Below its name a table may have one of all tables or of the unit: 某局2023年部门预算公开表.
    if (tokens.length === 1 && tokens.some(isBudgetTitle))
      return row > from && sheet.row(row - 1).some(isNamed) ? row - 1 : row;
  }
  return first;
}
