import type { Form, TablePart } from "./description";
import { namesOfLine } from "./fixed-lines";
import { lineName } from "./line-text";
import { isTitleOf } from "./table-titles";
import type { TokenSheet } from "./tokens";
import { mainTable, titlesOf } from "./vocabulary";

/** How far above its header a title stands, and below it the lines that a table is known by. */
const ABOVE = 6;
const BELOW = 20;

/** Whether a title above a header, or lines below it, say what its few columns do not: what table it is of. */
export function isSaidAround(sheet: TokenSheet, header: number, form: Form): boolean {
  const part = mainTable(form);
  return part.leastLines === 0 || isNamedAbove(sheet, header, form) || showsLines(sheet, header, part);
}

/** Whether a title right above a header names the form. */
export function isNamedAbove(sheet: TokenSheet, header: number, form: Form): boolean {
  return rowsFrom(sheet, header - ABOVE, header).some((token) =>
    titlesOf(form).some((title) => isTitleOf(token.norm, title)),
  );
}

function showsLines(sheet: TokenSheet, header: number, { lines, leastLines }: TablePart): boolean {
  const names = new Set(rowsFrom(sheet, header + 1, header + BELOW).map(({ text }) => lineName(text)));
  return lines.filter((line) => namesOfLine(line).some((name) => names.has(name))).length >= leastLines;
}

function rowsFrom(sheet: TokenSheet, from: number, to: number): ReturnType<TokenSheet["row"]> {
  return Array.from({ length: to - from }, (_, index) => sheet.row(from + index)).flat();
}
