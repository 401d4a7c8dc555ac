import { mainTable } from "../../forms/vocabulary";
import type { Form } from "../../forms/description";
import type { Piece, PieceRole } from "../../forms/piece";
import { isLongText, valueOfArea, type LaidForm } from "./laid-form";

const USUAL_WIDTH = 18;
const AMOUNT_WIDTH = 14;

/** Points of a line of 11 point type, of one of the title, and of the room above and below. */
const LINE = 14.5;
const TITLE_LINE = 19;
const ROOM = 8;
const LEAST_HEIGHT = 24;
/** Higher no program shows a row. */
const MOST_HEIGHT = 409;
/** A Chinese character is this much wider than the digit that column widths are counted in. */
const WIDE = 2.1;
/** Lines that a place for a text has while it is blank: rows with merged cells do not grow with what is typed. */
const BLANK_LINES = { long: 3, body: 2 };

/** The widths of a form's columns, in characters. */
export function columnWidths(form: Form, width: number): number[] {
  const columns = mainTable(form).columns.flatMap(({ type, span }) =>
    Array.from({ length: span }, () => (type === "amount" ? AMOUNT_WIDTH : USUAL_WIDTH)),
  );
  // A table that begins further right has a label at its left.
  const offset = Math.max(0, form.width - columns.length);
  return Array.from(
    { length: width },
    (_, col) => form.columnWidths?.[col] ?? columns[col - offset] ?? USUAL_WIDTH,
  );
}

/** The heights of a form's rows in points, so that wrapped texts show: programs do not fit rows to merged cells. */
export function rowHeights(laid: LaidForm, widths: readonly number[]): number[] {
  const heights = laid.snapshot.values.map(() => LEAST_HEIGHT);
  // What goes over several rows takes what those have already, and asks only for the rest.
  for (const piece of [...laid.pieces].sort((a, b) => rowsOf(a) - rowsOf(b))) {
    const { top, bottom } = piece.area;
    const own = heights.slice(top, bottom + 1);
    const lack = heightOf(laid, piece, widths) - own.reduce((sum, height) => sum + height, 0);
    if (lack <= 0) continue;
    for (let row = top; row <= bottom; row++)
      heights[row] = Math.min(MOST_HEIGHT, heights[row]! + lack / own.length);
  }
  return heights.map((height) => Math.ceil(height));
}

function rowsOf({ area }: Piece): number {
  return area.bottom - area.top;
}

function heightOf(laid: LaidForm, { area, role }: Piece, widths: readonly number[]): number {
  const value = valueOfArea(laid, area);
  const width = widths.slice(area.left, area.right + 1).reduce((sum, each) => sum + each, 0);
  const isTitle = role.kind === "title";
  const lines = typeof value === "string" ? linesIn(value, isTitle ? width * (11 / 14) : width) : 1;
  const least = value === null ? blankLines(role) : 1;
  return Math.max(lines, least) * (isTitle ? TITLE_LINE : LINE) + ROOM;
}

function blankLines(role: PieceRole): number {
  if (role.kind === "body" && role.column.type === "text") return BLANK_LINES.body;
  return role.kind === "field" && isLongText(role) ? BLANK_LINES.long : 1;
}

/** How many lines a text takes in a cell of a width. */
function linesIn(text: string, width: number): number {
  // A program breaks a line before a sign that may not end it, and leaves a margin at both sides.
  const room = Math.max(2, width - 2);
  return text
    .split("\n")
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(textWidth(paragraph) / room)), 0);
}

function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u02ff" ? WIDE : 1.05), 0);
}
