import { columnName, columnNumber } from "../../sheet/address";
import { SHEET_SIZE } from "../../sheet/sheet-size";

/** A formula that can be written for any cell, by how many rows and columns it has moved from where it stood. */
export type MovableFormula = (rows: number, cols: number) => string;

type Piece = string | MovableFormula;

/**
 * The tokens that matter to a reference: texts, quoted sheet names, brackets and errors are copied whole; then row
 * ranges (2:5), numbers, and words, among which the cell and column references are.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|#[A-Z0-9/]+[!?]?|(?<rows>\$?[0-9]+:\$?[0-9]+)|[0-9][0-9.]*(?:[Ee][+-]?[0-9]+)?|(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.$(!\\?])|(?<word>[\p{L}_\\$?][\p{L}\p{N}_.\\$?]*)(?![\p{L}\p{N}_.\\$?(!])|[\p{L}_\\$?][\p{L}\p{N}_.\\$?]*/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;

/** Prepares the text of a shared formula so that its dependents can be written without parsing it again. */
export function movable(formula: string): MovableFormula {
  const pieces: Piece[] = [];
  let copied = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const piece = movablePiece(match.groups ?? {});
    if (!piece) continue;
    pieces.push(formula.slice(copied, match.index), piece);
    copied = match.index + match[0].length;
  }
  pieces.push(formula.slice(copied));
  return (rows, cols) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : piece(rows, cols))).join("");
}

function movablePiece({
  rows,
  columns,
  word,
}: Record<string, string | undefined>): MovableFormula | undefined {
  if (rows !== undefined) return movableRange(rows, movableRow);
  if (columns !== undefined) return isOnSheet(columns) ? movableRange(columns, movableColumn) : undefined;
  return word === undefined ? undefined : movableCell(word);
}

function movableCell(word: string): MovableFormula | undefined {
  const [, colLock, letters, rowLock, digits] = CELL.exec(word) ?? [];
  if (letters === undefined || columnNumber(letters) >= SHEET_SIZE.columns) return undefined;
  if (Number(digits) > SHEET_SIZE.rows) return undefined;
  return pair(movableColumn(`${colLock}${letters}`), movableRow(`${rowLock}${digits}`), "");
}

function isOnSheet(columns: string): boolean {
  return columns.split(":").every((end) => columnNumber(end.replace("$", "")) < SHEET_SIZE.columns);
}

function movableRange(range: string, movableEnd: (end: string) => MovableFormula): MovableFormula {
  const [from = "", to = ""] = range.split(":");
  return pair(movableEnd(from), movableEnd(to), ":");
}

function movableColumn(text: string): MovableFormula {
  if (text.startsWith("$")) return () => text;
  const col = columnNumber(text);
  return (_, cols) => {
    const moved = col + cols;
    return moved >= 0 && moved < SHEET_SIZE.columns ? columnName(moved) : "#REF!";
  };
}

function movableRow(text: string): MovableFormula {
  if (text.startsWith("$")) return () => text;
  const row = Number(text);
  return (rows) => {
    const moved = row + rows;
    return moved >= 1 && moved <= SHEET_SIZE.rows ? String(moved) : "#REF!";
  };
}

/** Both ends together; one that left the sheet takes the other with it. */
function pair(first: MovableFormula, second: MovableFormula, between: string): MovableFormula {
  return (rows, cols) => {
    const [from, to] = [first(rows, cols), second(rows, cols)];
    return from === "#REF!" || to === "#REF!" ? "#REF!" : `${from}${between}${to}`;
  };
}
