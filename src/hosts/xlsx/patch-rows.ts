import { toA1, type Cell } from "../../sheet/address";
import { bodyOf, type CellBody, type ShareText } from "./cell-body";
import { amended, factsOf, newCell, rewritten } from "./cell-markup";
import { attributePlaces, attributesOf, type Element } from "./elements";
import { appendInside } from "./ordered";
import type { Patch } from "./patch";
import { needsQuote, type QuoteStyles } from "./quote-style";
import type { CellChange, CellOp } from "./sheet-ops";
import { cellsOf, type CellPlace, type RowPlace } from "./sheet-rows";
import { isTrue } from "./xml";

/** What cells are written with, and what writing them comes to. */
export interface CellWriter {
  readonly share: ShareText;
  readonly styles: QuoteStyles;
  /** The style of a column, which new cells in it have. */
  readonly columnStyle: (col: number) => number;
  /** How many more cells refer to shared texts than before. */
  moreShared: number;
  /** The written cells as they stood before, in order; null where there was none. */
  readonly before: Map<CellChange, string | null>;
}

/** The patches for the cells of one row; ops of cells that are not there add them. */
export function patchRow(
  text: string,
  place: RowPlace,
  ops: ReadonlyMap<number, CellOp>,
  writer: CellWriter,
): Patch[] {
  const cells = cellsOf(text, place).filter(({ row }) => row === place.row);
  const patches: Patch[] = [];
  const there = new Set<number>();
  for (const cell of cells) {
    const op = ops.get(cell.col);
    if (!op) continue;
    const { start, end } = cell.element;
    there.add(cell.col);
    patches.push({ from: start, to: end, text: patchedCell(text, cell, op, cells, writer) });
  }
  const { s, customFormat } = attributesOf(text, place.element);
  const rowStyle = isTrue(customFormat) ? Number(s) || 0 : undefined;
  const added = [...ops].flatMap(([col, op]): [number, string][] => {
    if (there.has(col) || op.kind === "amend") return [];
    const markup = addedCell(place.element.prefix, { row: place.row, col }, op.change, rowStyle, writer);
    return markup === "" ? [] : [[col, markup]];
  });
  added.sort(([one], [other]) => one - other);
  const atEnd: string[] = [];
  for (const [col, markup] of added) {
    const next = cells.find((cell) => cell.col > col)?.element.start;
    if (next === undefined) atEnd.push(markup);
    else patches.push({ from: next, to: next, text: markup });
  }
  if (atEnd.length > 0) patches.push(...appendInside(text, place.element, atEnd.join("")));
  return [
    ...patches,
    ...widerSpans(
      text,
      place.element,
      added.map(([col]) => col),
    ),
  ];
}

/** A row that is not there yet; "" where nothing would stand in it. */
export function newRow(
  prefix: string,
  row: number,
  ops: ReadonlyMap<number, CellOp>,
  writer: CellWriter,
): string {
  const cells = [...ops]
    .sort(([one], [other]) => one - other)
    .map(([col, op]) =>
      op.kind === "amend" ? "" : addedCell(prefix, { row, col }, op.change, undefined, writer),
    )
    .join("");
  return cells === "" ? "" : `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
}

function patchedCell(
  text: string,
  cell: CellPlace,
  op: CellOp,
  neighbours: readonly CellPlace[],
  writer: CellWriter,
): string {
  const { element } = cell;
  if (op.kind === "amend") return amended(text, element, op.dropValue, op.formula);
  const { change } = op;
  const facts = factsOf(text, element);
  writer.before.set(change, text.slice(element.start, element.end));
  if (facts.type === "s") writer.moreShared--;
  if (typeof change.markup === "string") return restored(change.markup, writer);
  // A cell that came goes again, unless the place of others follows from it.
  if (change.markup === null && neighbours.every(({ isNamed }) => isNamed)) return "";
  const body = countedBody(change, writer);
  return rewritten(text, element, body, styleFor(change, facts.style, writer));
}

function addedCell(
  prefix: string,
  at: Cell,
  change: CellChange,
  rowStyle: number | undefined,
  writer: CellWriter,
): string {
  writer.before.set(change, null);
  if (typeof change.markup === "string") return restored(change.markup, writer);
  const body = countedBody(change, writer);
  if (body.inner("") === "") return "";
  return newCell(prefix, toA1(at), body, styleFor(change, rowStyle ?? writer.columnStyle(at.col), writer));
}

function restored(markup: string, writer: CellWriter): string {
  if (/^<[^>]*\st\s*=\s*["']s["']/.test(markup)) writer.moreShared++;
  return markup;
}

function countedBody({ content, known }: CellChange, writer: CellWriter): CellBody {
  const body = bodyOf(content, writer.share, known);
  if (body.type === "s") writer.moreShared++;
  return body;
}

/** Text that could be taken for a formula gets a style that says it is none; what is no text is freed of the sign. */
function styleFor({ content }: CellChange, style: number, { styles }: CellWriter): number {
  if ("formula" in content) return styles.unquoted(style);
  const { value } = content;
  if (value === null) return style;
  if (typeof value !== "string") return styles.unquoted(style);
  return needsQuote(value) ? styles.quoted(style) : style;
}

/** A row says which columns it spans; a cell outside would make it a lie. */
function widerSpans(text: string, row: Element, cols: readonly number[]): Patch[] {
  const place = attributePlaces(text, row).find(({ name }) => name === "spans");
  if (!place || cols.length === 0) return [];
  const { from, to } = place.value;
  const spans = text
    .slice(from, to)
    .trim()
    .split(/\s+/)
    .map((span) => span.split(":").map(Number));
  if (spans.some(([first, last]) => !first || !last)) return [];
  if (cols.every((col) => spans.some(([first, last]) => col + 1 >= first! && col + 1 <= last!))) return [];
  const all = [...spans.flat(), ...cols.map((col) => col + 1)];
  return [{ from, to, text: `${Math.min(...all)}:${Math.max(...all)}` }];
}
