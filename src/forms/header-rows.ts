import type { Column, Form, TablePart } from "./description";
import { showsHalves } from "./half-headers";
import { isNamedAbove, isSaidAround } from "./narrow-tables";
import type { TokenSheet } from "./tokens";
import { isHeaderOf, isLabelOf, mainTable } from "./vocabulary";

/** How much of a header must be there for a row to be one; one column of six, or of four, may be gone. */
const HEADER_SHARE = 0.6;
/** Columns without which no indicator table is one: 三级指标 and 指标值. */
const LEAST_OF_INDICATORS = ["level3", "value"];

/** What lines that sum up others are called. */
export const SUM = /^(?:合计|总计|小计)$/;

/** Whether the header of a form's main table begins in a row. */
export function beginsHeader(sheet: TokenSheet, row: number, form: Form): boolean {
  const labels = labelCount(sheet, row, mainTable(form));
  // In the head of a form values stand between the labels, and its rows are no header of a budget table.
  if (labels < 2 || (form.document === "BudgetTable" && labels <= sheet.row(row).length / 2)) return false;
  const isWide = headerShare(sheet, row, form) >= HEADER_SHARE || showsLeast(sheet, row, form);
  return isWide && showsBothHalves(sheet, row, form) && isSaidAround(sheet, row, form);
}

function showsBothHalves(sheet: TokenSheet, row: number, form: Form): boolean {
  return isNamedAbove(sheet, row, form) || showsHalves(sheet, row, mainTable(form), HEADER_SHARE);
}

/** The row after a table's header: the next one, or further down where labels stand under a common one. */
export function headerEnd(sheet: TokenSheet, row: number, part: TablePart): number {
  let end = row + 1;
  if (part.columns.some(({ group }) => group)) while (goesOn(sheet, end, part)) end++;
  return end;
}

/** Whether a row goes on with labels under the ones above; 合计 alone is the first line. */
function goesOn(sheet: TokenSheet, row: number, part: TablePart): boolean {
  return (
    labelCount(sheet, row, part) > sheet.row(row).length / 2 &&
    sheet.row(row).some((token) => !SUM.test(token.norm) && isLabelOf(token, part))
  );
}

/** The least that an unknown table of a form's kind must show in its header. */
export function showsLeast(sheet: TokenSheet, row: number, form: Form): boolean {
  const part = mainTable(form);
  const least = part.least.length > 0 ? part.least : LEAST_OF_INDICATORS;
  const columns = part.columns.filter(({ key }) => least.includes(key));
  return columns.length === least.length && columns.every((column) => isShown(sheet, row, part, column));
}

/** The part of a form's header columns that a row shows, from 0 to 1. */
function headerShare(sheet: TokenSheet, row: number, form: Form): number {
  const part = mainTable(form);
  const columns = part.columns.filter(({ optional }) => !optional);
  return columns.filter((column) => isShown(sheet, row, part, column)).length / columns.length;
}

function isShown(sheet: TokenSheet, row: number, part: TablePart, column: Column): boolean {
  const end = column.group ? headerEnd(sheet, row, part) : row + 1;
  for (let at = row; at < end; at++) {
    if (sheet.row(at).some((token) => isHeaderOf(token, column))) return true;
  }
  return false;
}

/** How many of a row's texts are labels of the table. */
function labelCount(sheet: TokenSheet, row: number, part: TablePart): number {
  return sheet.row(row).filter((token) => isLabelOf(token, part)).length;
}
