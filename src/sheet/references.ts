import { columnName, columnNumber, parseArea, type Area } from "./address";
import type { LineMap } from "./line-map";
import { SHEET_SIZE } from "./sheet-size";

/** Where the cells of one sheet go, and what it is called then. */
export interface CellMap {
  readonly sheet: string;
  readonly newName?: string;
  readonly rows: LineMap;
  readonly columns: LineMap;
}

/**
 * What matters in a formula: texts, errors, brackets and the names of functions are copied whole; a sheet's name with
 * its "!" belongs to the reference behind it; then cells and areas, whole rows, whole columns, and other words.
 */
const TOKEN =
  /"(?:[^"]|"")*"|#[A-Z0-9/]+[!?]?|(?<sheet>'(?:[^']|'')*'!|(?:\[[0-9]+\])?[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?!)|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<area>\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?)(?![\p{L}\p{N}_.$(!\\?])|(?<rows>\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.])|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.$(!\\?])|[0-9][0-9.]*(?:[Ee][+-]?[0-9]+)?|[\p{L}_\\$?][\p{L}\p{N}_.\\$?]*/gu;

/** A formula, without or with its "=", whose references follow the cells; `home` is the sheet on which it stands. */
export function moveReferences(formula: string, home: string | undefined, map: CellMap): string {
  let sheet: string | undefined;
  return formula.replace(TOKEN, (token, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups["sheet"] !== undefined) {
      sheet = groups["sheet"];
      const isRenamed = map.newName !== undefined && sameName(bareName(sheet), map.sheet);
      return isRenamed ? `${quotedName(map.newName)}!` : token;
    }
    const isMeant = sameName(sheet === undefined ? home : bareName(sheet), map.sheet);
    sheet = undefined;
    if (!isMeant) return token;
    if (groups["area"] !== undefined) return moveArea(token, map) ?? "#REF!";
    if (groups["rows"] !== undefined) return moveEnds(token, 1, map.rows) ?? "#REF!";
    if (groups["columns"] !== undefined) return moveEnds(token, 0, map.columns) ?? "#REF!";
    return token;
  });
}

/** Whether two names mean the same sheet. */
export function sameName(one: string | undefined, other: string): boolean {
  return one !== undefined && one.toLocaleLowerCase() === other.toLocaleLowerCase();
}

/** Areas parted by blanks, as sqref has them, where the cells go; "" where none is left. */
export function moveAreas(areas: string, map: CellMap): string {
  return areas
    .split(/\s+/)
    .flatMap((area) => moveArea(area, map) ?? [])
    .map((area) => area.replace(/^(\$?[A-Z]+\$?[0-9]+):\1$/, "$1"))
    .join(" ");
}

/** "A1" or "$A$1:B2" where the cells go; undefined where they are gone, the text itself where it is no area. */
export function moveArea(area: string, { rows, columns }: CellMap): string | undefined {
  const [first = "", second] = area.split(":");
  const from = parseEnd(first);
  const to = second === undefined ? from : parseEnd(second);
  if (!from || !to) return area;
  const down = rows.stretch(Math.min(from.row, to.row), Math.max(from.row, to.row));
  const across = columns.stretch(Math.min(from.col, to.col), Math.max(from.col, to.col));
  if (!down || !across) return undefined;
  const start = `${from.colLock}${columnName(across.from)}${from.rowLock}${down.from + 1}`;
  return second === undefined
    ? start
    : `${start}:${to.colLock}${columnName(across.to)}${to.rowLock}${down.to + 1}`;
}

/** Whether two areas have as many rows and as many columns. */
export function isSameSize(one: string, other: string): boolean {
  return (
    one === other || isAlike(one, other, (area) => `${area.bottom - area.top}×${area.right - area.left}`)
  );
}

/** Whether two areas have as many columns. */
export function isSameWidth(one: string, other: string): boolean {
  return one === other || isAlike(one, other, (area) => area.right - area.left);
}

function isAlike(one: string, other: string, measure: (area: Area) => string | number): boolean {
  const [a, b] = [parseArea(one), parseArea(other)];
  return a !== undefined && b !== undefined && measure(a) === measure(b);
}

interface End {
  readonly col: number;
  readonly row: number;
  readonly colLock: string;
  readonly rowLock: string;
}

function parseEnd(text: string): End | undefined {
  const [, colLock, letters, rowLock, digits] =
    /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/.exec(text) ?? [];
  if (letters === undefined || colLock === undefined || rowLock === undefined) return undefined;
  const [col, row] = [columnNumber(letters), Number(digits) - 1];
  if (col >= SHEET_SIZE.columns || row >= SHEET_SIZE.rows) return undefined;
  return { col, row, colLock, rowLock };
}

/** "2:5" (first is 1) or "A:C" (letters, 0). */
function moveEnds(range: string, first: 0 | 1, map: LineMap): string | undefined {
  const ends = range.split(":").map((end) => {
    const plain = end.replace("$", "");
    return { lock: end.startsWith("$") ? "$" : "", line: first ? Number(plain) - 1 : columnNumber(plain) };
  });
  const [from, to] = ends;
  if (!from || !to || from.line < 0) return range;
  const moved = map.stretch(Math.min(from.line, to.line), Math.max(from.line, to.line));
  if (!moved) return undefined;
  const name = (line: number): string => (first ? String(line + 1) : columnName(line));
  return `${from.lock}${name(moved.from)}:${to.lock}${name(moved.to)}`;
}

/** The name in front of "!" without its quotes; other workbooks' and several sheets' are nobody's. */
function bareName(prefix: string): string | undefined {
  const name = prefix.slice(0, -1);
  if (name.startsWith("'")) {
    const plain = name.slice(1, -1).replaceAll("''", "'");
    return plain.includes("[") ? undefined : plain;
  }
  return name.startsWith("[") ? undefined : name;
}

/** A sheet's name as formulas write it; only plain words can do without quotes. */
function quotedName(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}[0-9]*$|^[Rr][0-9]*[Cc][0-9]*$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
