import { mainTable } from "../../forms/vocabulary";
import type { Column, Form } from "../../forms/description";
import type { Piece, PieceRole } from "../../forms/piece";
import { isLongText, valueOfArea, type LaidForm } from "./laid-form";

/** Widths in characters, by what stands in a column. */
const USUAL_WIDTH = 18;
const WIDTHS: Readonly<Record<string, number>> = { serial: 7, code: 13 };
const NAME_WIDTH = 32;
const FIGURE_WIDTH = 14;
const SMALL_WIDTH = 12;

/** Points of a line of 11 point type, of one of the title, and of the room above and below. */
const LINE = 14.5;
const TITLE_LINE = 19;
const ROOM = 6;
const LEAST_HEIGHT = 24;
/** The long tables of a budget stand closer, so that they go on one page. */
const LEAST_BUDGET_HEIGHT = 20;
/** Higher no program shows a row. */
const MOST_HEIGHT = 409;
/** A Chinese character is this much wider than the digit that column widths are counted in. */
const WIDE = 2.1;
/** Lines that a place for a text has while it is blank: rows with merged cells do not grow with what is typed. */
const BLANK_LINES = { long: 3, body: 2 };

/** Columns that hold sentences. */
const SENTENCES = new Set(["description", "content", "activityDescription", "goal", "reason"]);

/** The widths of a form's columns, in characters. */
export function columnWidths({ form, snapshot, pieces }: LaidForm): number[] {
  const main = mainTable(form).key;
  const widths = (snapshot.values[0] ?? []).map(() => USUAL_WIDTH);
  for (const { area, role } of pieces)
    if (role.kind === "body" && role.table === main)
      widths.fill(widthOf(form, role.column), area.left, area.right + 1);
  return widths.map((width, col) => form.columnWidths?.[col] ?? width);
}

function widthOf({ document }: Form, { key, type }: Column): number {
  if (type === "amount") return FIGURE_WIDTH;
  // Tables of a budget have many columns, of which one holds names.
  if (document !== "BudgetTable") return USUAL_WIDTH;
  return WIDTHS[key] ?? (/name$/i.test(key) || SENTENCES.has(key) ? NAME_WIDTH : SMALL_WIDTH);
}

/** The heights of a form's rows in points, so that wrapped texts show: programs do not fit rows to merged cells. */
export function rowHeights(laid: LaidForm, widths: readonly number[]): number[] {
  const least = laid.form.document === "BudgetTable" ? LEAST_BUDGET_HEIGHT : LEAST_HEIGHT;
  const heights: number[] = laid.snapshot.values.map(() => least);
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
  const isText = typeof value === "string" && role.kind !== "template";
  const lines = isText ? linesIn(value, isTitle ? width * (11 / 14) : width) : 1;
  const least = value === null ? blankLines(role) : 1;
  return Math.max(lines, least) * (isTitle ? TITLE_LINE : LINE) + ROOM;
}

function blankLines(role: PieceRole): number {
  if (role.kind === "body" && SENTENCES.has(role.column.key)) return BLANK_LINES.body;
  return role.kind === "field" && isLongText(role) ? BLANK_LINES.long : 1;
}

/** How many lines a text takes in a cell of a width. */
export function linesIn(text: string, width: number): number {
  // A program breaks a line before a sign that may not end it, and leaves a margin at both sides.
  const room = Math.max(2, width - 2);
  return text
    .split("\n")
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(textWidth(paragraph) / room)), 0);
}

function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u02ff" ? WIDE : 1.05), 0);
}
