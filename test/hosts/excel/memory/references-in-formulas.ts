import { columnName, parseA1 } from "../../../../src/sheet/address";
import { quoted, unquoted } from "./addresses";
import { COLUMNS, ROWS } from "./model";
import { moved, type Follow } from "./moved-areas";

const PARTS =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(])/gu;

/** A cell that a formula refers to. */
interface Reference {
  readonly sheet: string | undefined;
  readonly row: number;
  readonly col: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** A formula with each of its references as told; null is one that no longer leads anywhere. */
function withReferences(
  formula: string,
  change: (at: Reference) => Pick<Reference, "row" | "col"> | null,
): string {
  return formula.replace(
    PARTS,
    (
      whole,
      text?: string,
      sheet?: string,
      fixedColumn?: string,
      letters?: string,
      fixedRow?: string,
      digits?: string,
    ) => {
      const cell = text === undefined ? parseA1(`${letters}${digits}`) : undefined;
      if (!cell) return whole;
      const name = sheet === undefined ? undefined : unquoted(sheet.slice(0, -1));
      const found = change({
        ...cell,
        sheet: name,
        fixedRow: fixedRow === "$",
        fixedColumn: fixedColumn === "$",
      });
      const prefix = name === undefined ? "" : `${quoted(name)}!`;
      if (!found) return `${prefix}#REF!`;
      return `${prefix}${fixedColumn}${columnName(found.col)}${fixedRow}${found.row + 1}`;
    },
  );
}

/** A formula as it is so many rows and columns further; what is fixed stays. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return withReferences(formula, ({ row, col, fixedRow, fixedColumn }) => ({
    row: fixedRow ? row : (row + rows + ROWS) % ROWS,
    col: fixedColumn ? col : (col + columns + COLUMNS) % COLUMNS,
  }));
}

/** A formula after cells of a sheet moved; `home` is the sheet on which the formula stands. */
export function followedFormula(formula: string, home: string, sheet: string, follow: Follow): string {
  const isMeant = (prefix: string | undefined) =>
    (prefix === undefined ? home : unquoted(prefix.slice(0, -1))) === sheet;
  return formula
    .replace(AREAS, (whole, _text?: string, prefix?: string, from?: string, to?: string): string => {
      if (from === undefined || to === undefined || !isMeant(prefix)) return whole;
      const [first, last] = [parseA1(from)!, parseA1(to)!];
      const area = { top: first.row, left: first.col, bottom: last.row, right: last.col };
      const [now] = moved([area], follow);
      if (!now) return `${prefix ?? ""}#REF!`;
      return `${prefix ?? ""}${placed(from, now.top, now.left)}:${placed(to, now.bottom, now.right)}`;
    })
    .replace(CELLS, (whole, _area?: string, prefix?: string, cell?: string): string => {
      if (cell === undefined || !isMeant(prefix)) return whole;
      const { row, col } = parseA1(cell)!;
      const now = follow(row, col);
      return `${prefix ?? ""}${now ? placed(cell, now.row, now.col) : "#REF!"}`;
    });
}

const NAME = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/u.source;
const CELL = /\$?[A-Za-z]{1,3}\$?[1-9]\d*/.source;
const START = /(?<![\p{L}\p{N}_.$:!])/u.source;
const END = /(?![\p{L}\p{N}_(:!])/u.source;
const TEXT = '"(?:[^"]|"")*"';
const AREAS = new RegExp(`(${TEXT})|${START}(${NAME})?(${CELL}):(${CELL})${END}`, "gu");
/** Areas were seen to before. */
const CELLS = new RegExp(`(${TEXT}|(?:${NAME})?${CELL}:${CELL})|${START}(${NAME})?(${CELL})${END}`, "gu");

/** An address elsewhere, with the locks that it had. */
function placed(address: string, row: number, col: number): string {
  const [, columnLock = "", rowLock = ""] = /^(\$?)[A-Za-z]+(\$?)/.exec(address) ?? [];
  return `${columnLock}${columnName(col)}${rowLock}${row + 1}`;
}
