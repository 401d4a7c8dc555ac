import { ALL_FORMS } from "./catalogue";
import type { Form } from "./description";
import type { TokenSheet } from "./tokens";
import { indicatorTable, isHeaderOf, isTitle, termsOf, type Term } from "./vocabulary";

/** The rows of a sheet in which one table stands: head, header of the indicator table, body. */
export interface Region {
  readonly top: number;
  readonly header: number;
  /** One past the last row of the body. */
  readonly end: number;
}

const HEAD_TERMS: readonly Term[] = ALL_FORMS.flatMap((form) =>
  termsOf(form).filter((term) => !term.inHeader),
);
const FOOTER = /^(?:备?注\d*:|填表说明|说明:|填报人|填表人|审核人|负责人|联系人|制表)/;
const LEVEL3 = ALL_FORMS.flatMap((form) =>
  indicatorTable(form).columns.filter((column) => column.key === "level3"),
);
/** How much of a header must be there for a row to be one; one column of six, or of four, may be gone. */
const HEADER_SHARE = 0.6;

/** Finds the tables of a sheet, however they are shifted or stacked. */
export function findRegions(sheet: TokenSheet): readonly Region[] {
  const regions: Region[] = [];
  let top = sheet.firstRow;
  for (let row = sheet.firstRow; row < sheet.endRow; row++) {
    if (!isHeaderRow(sheet, row)) continue;
    const end = bodyEnd(sheet, row);
    regions.push({ top: headTop(sheet, top, row), header: row, end });
    top = end;
    row = end - 1;
  }
  return regions;
}

/** Whether a row is the header of an indicator table of any form. */
function isHeaderRow(sheet: TokenSheet, row: number): boolean {
  return ALL_FORMS.some(
    (form) => headerShare(sheet, row, form) >= HEADER_SHARE || isGenericHeader(sheet, row, form),
  );
}

/** The part of a form's header columns that a row shows, from 0 to 1. */
export function headerShare(sheet: TokenSheet, row: number, form: Form): number {
  const tokens = sheet.row(row);
  if (tokens.length < 2) return 0;
  const { columns } = indicatorTable(form);
  return (
    columns.filter((column) => tokens.some((token) => isHeaderOf(token, column))).length / columns.length
  );
}

/** The least that an unknown indicator table must show: 三级指标 and 指标值. */
export function isGenericHeader(sheet: TokenSheet, row: number, form: Form): boolean {
  const columns = indicatorTable(form).columns.filter((column) => ["level3", "value"].includes(column.key));
  const tokens = sheet.row(row);
  return columns.length === 2 && columns.every((column) => tokens.some((token) => isHeaderOf(token, column)));
}

/** The row where the body ends: at the head of the next table, at a footer, or at the end of the sheet. */
function bodyEnd(sheet: TokenSheet, header: number): number {
  for (let row = header + 1; row < sheet.endRow; row++) {
    const tokens = sheet.row(row);
    const first = tokens[0];
    if (!first || isIndicatorRow(sheet, header, row)) continue;
    if (FOOTER.test(first.norm) || (isTitle(first) && tokens.length <= 2)) return row;
    if (HEAD_TERMS.some((term) => term.matches(first)) || isUnitRow(tokens.map((token) => token.norm)))
      return row;
    if (isHeaderRow(sheet, row)) return row;
  }
  return sheet.endRow;
}

/** Whether a row begins under 三级指标 and goes on: an indicator may be called 资金总额 as a head field is. */
function isIndicatorRow(sheet: TokenSheet, header: number, row: number): boolean {
  const tokens = sheet.row(row);
  const above = sheet.at({ row: header, col: tokens[0]?.col ?? 0 });
  return tokens.length >= 2 && above !== undefined && LEVEL3.some((column) => isHeaderOf(above, column));
}

function isUnitRow(texts: readonly string[]): boolean {
  return texts.length <= 3 && texts.some((text) => /^\(?单位:(?:元|万元|亿元)\)?$/.test(text));
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
