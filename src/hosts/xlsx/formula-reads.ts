import { parseArea, type Area } from "../../sheet/address";
import { SHEET_SIZE } from "../../sheet/sheet-size";

/** Cells that a formula reads, on a sheet known by its name in lower case. */
export interface ReadArea {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * What matters in a formula: texts and errors say nothing; a sheet's name belongs to what stands behind it; then cells and
 * areas, whole rows, whole columns, numbers; names of functions end with their bracket, and any other word is a name.
 */
const TOKEN =
  /"(?:[^"]|"")*"|(?<error>#(?:REF!|[A-Z0-9/]+[!?]?))|(?<sheet>'(?:[^']|'')*'!|(?:\[[1-9][0-9]*\])?[^\s'"!#(){},;:+\-*/^&=<>%@[\]]+!)|(?<bracket>\[)|(?<area>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?)(?![\p{L}\p{N}_.$(!\\?#:])|(?<rows>\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.:])|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.$(!\\?:])|[0-9][0-9.]*(?:[Ee][+-]?[0-9]+)?|(?<function>[\p{L}_\\][\p{L}\p{N}_.]*\()|(?<word>[\p{L}_\\$?][\p{L}\p{N}_.\\$?]*)|(?<range>:)/gu;

/** Functions that read where they are told to at the time. */
const WANDERING = /^(?:INDIRECT|OFFSET|_xlfn\.ANCHORARRAY)\($/i;
const LOGICAL = /^(?:TRUE|FALSE)$/i;

/**
 * What a formula on a sheet reads; undefined where that cannot be told from the formula alone: defined names, tables,
 * areas over several sheets or with a computed end, INDIRECT and OFFSET.
 */
export function readsOf(formula: string, home: string): readonly ReadArea[] | undefined {
  const reads: ReadArea[] = [];
  let prefix: string | undefined;
  for (const { 0: token, groups = {} } of formula.matchAll(TOKEN)) {
    const { sheet, bracket, area, rows, columns, word, range } = groups;
    if (sheet !== undefined) {
      prefix = sheet;
      continue;
    }
    const place = area ?? rows ?? columns;
    if (place !== undefined) {
      const on = sheetOf(prefix, home);
      const meant = toArea(place, rows !== undefined, columns !== undefined);
      if (on === undefined || !meant) return undefined;
      if (on !== OTHER_BOOK) reads.push({ sheet: on, area: meant });
    } else if (bracket !== undefined || range !== undefined) return undefined;
    else if (groups["function"] !== undefined && WANDERING.test(token)) return undefined;
    else if (word !== undefined && !LOGICAL.test(word) && sheetOf(prefix, home) !== OTHER_BOOK)
      return undefined;
    prefix = undefined;
  }
  return reads;
}

/** Cells of other workbooks are not changed by us. */
const OTHER_BOOK = Symbol("another workbook");

/** The sheet that a name with its "!" means; undefined for several sheets. */
function sheetOf(prefix: string | undefined, home: string): string | typeof OTHER_BOOK | undefined {
  if (prefix === undefined) return home.toLowerCase();
  const bare = prefix.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  if (name.startsWith("[0]")) return undefined;
  if (name.includes("[")) return OTHER_BOOK;
  return name.includes(":") ? undefined : name.toLowerCase();
}

function toArea(text: string, isRows: boolean, isColumns: boolean): Area | undefined {
  const [from = "", to = from] = text.replaceAll("$", "").split(":");
  if (isRows) return parseArea(`A${from}:XFD${to}`);
  const area = parseArea(isColumns ? `${from}1:${to}${SHEET_SIZE.rows}` : `${from}:${to}`);
  // What looks like a cell beyond the last one is a name.
  return area && area.right < SHEET_SIZE.columns && area.bottom < SHEET_SIZE.rows ? area : undefined;
}
