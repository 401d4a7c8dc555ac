import { SHEET_SIZE } from "../../sheet/sheet-size";
import type { CellValue } from "../../sheet/snapshot";
import { ascii, isSpace, plainEnd, skipSpace, standsAt } from "./byte-marks";
import type { CellReader, WrittenCell } from "./cell-reader";
import { cellValue } from "./cell-values";
import type { KnownTexts } from "./known-texts";
import { plainNumber } from "./plain-numbers";
import { unescapeText } from "./text";
import { asciiText } from "./utf8-text";
import type { XmlAttributes } from "./xml";

const NONE: XmlAttributes = {};

const CELL = ascii('<c r="');
const STYLE = ascii(' s="');
const TYPE = ascii(' t="');
const INLINE = ascii('inlineStr"><is><t');
const PRESERVE = ascii(' xml:space="preserve"');
const INLINE_END = ascii("</t></is></c>");
const FORMULA = ascii("<f>");
const FORMULA_END = ascii("</f>");
const VALUE = ascii("<v>");
const VALUE_END = ascii("</v>");
const CELL_END = ascii("</c>");
const CLOSED = ascii("/>");

const QUOTE = 0x22;
const GREATER = 0x3e;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** What is looked up and filled while plain cells are taken. */
export interface PlainContext {
  readonly reader: CellReader;
  readonly texts: KnownTexts;
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/**
 * Takes a cell as nearly every writer writes it, with r, s, t; then <f> and <v>, or one inline <t>, from the bytes, and
 * gives the position behind it; `at` where it is written in any other way, which is left to the parser.
 */
export function takePlainCell(bytes: Uint8Array, at: number, context: PlainContext): number {
  if (!standsAt(bytes, at, CELL)) return at;
  let next = at + CELL.length;
  let col = 0;
  const refFrom = next;
  for (
    let letter = bytes[next]!;
    letter >= 0x41 && letter <= 0x5a && next < refFrom + 3;
    letter = bytes[++next]!
  ) {
    col = col * 26 + letter - 0x40;
  }
  let row = 0;
  const digitsFrom = next;
  for (
    let digit = bytes[next]!;
    digit >= 0x30 && digit <= 0x39 && next < digitsFrom + 7;
    digit = bytes[++next]!
  ) {
    row = row * 10 + digit - 0x30;
  }
  if (bytes[next] !== QUOTE || col < 1 || row < 1 || col > SHEET_SIZE.columns || row > SHEET_SIZE.rows)
    return at;
  next++;
  let style = 0;
  if (standsAt(bytes, next, STYLE)) {
    next += STYLE.length;
    const styleFrom = next;
    for (
      let digit = bytes[next]!;
      digit >= 0x30 && digit <= 0x39 && next < styleFrom + 9;
      digit = bytes[++next]!
    ) {
      style = style * 10 + digit - 0x30;
    }
    if (bytes[next] !== QUOTE || next === styleFrom) return at;
    next++;
  }
  const place = { row: row - 1, col: col - 1, style };
  if (standsAt(bytes, next, CLOSED)) {
    context.reader.plain(place.row, place.col, style, null);
    return next + CLOSED.length;
  }
  if (bytes[next] === GREATER) return takeBody(bytes, next + 1, undefined, place, context) ?? at;
  if (!standsAt(bytes, next, TYPE)) return at;
  next += TYPE.length;
  if (standsAt(bytes, next, INLINE)) return takeInline(bytes, next + INLINE.length, place, context) ?? at;
  const typeFrom = next;
  while (next < typeFrom + 3 && bytes[next]! >= 0x61 && bytes[next]! <= 0x7a) next++;
  if (bytes[next] !== QUOTE || bytes[next + 1] !== GREATER || next === typeFrom) return at;
  const type = next === typeFrom + 1 ? LETTERS[bytes[typeFrom]! - 0x61] : asciiText(bytes, typeFrom, next);
  return takeBody(bytes, next + 2, type, place, context) ?? at;
}

interface Place {
  readonly row: number;
  readonly col: number;
  readonly style: number;
}

/** What stands between <c …> and </c>; undefined where that is not <f> and <v> alone, each once at most. */
function takeBody(
  bytes: Uint8Array,
  at: number,
  type: string | undefined,
  place: Place,
  context: PlainContext,
): number | undefined {
  if (standsAt(bytes, at, FORMULA)) return takeFormula(bytes, at, type, place, context);
  let next = at;
  let value: CellValue | undefined = null;
  if (standsAt(bytes, at, VALUE)) {
    const from = at + VALUE.length;
    const to = plainEnd(bytes, from);
    if (!standsAt(bytes, to, VALUE_END)) return undefined;
    value = valueOf(bytes, from, to, type, context);
    if (value === undefined) return undefined;
    next = to + VALUE_END.length;
  }
  if (!standsAt(bytes, next, CELL_END)) return undefined;
  context.reader.plain(place.row, place.col, place.style, value);
  return next + CELL_END.length;
}

/** The value of a <v>; undefined where it is left to the parser. */
function valueOf(
  bytes: Uint8Array,
  from: number,
  to: number,
  type: string | undefined,
  { texts, sharedStrings, date1904 }: PlainContext,
): CellValue | undefined {
  if (type === "s") return from === to ? null : sharedStrings[plainNumber(bytes, from, to) ?? -1];
  const number = type === undefined || type === "n" ? plainNumber(bytes, from, to) : undefined;
  if (number !== undefined) return number;
  const text = texts.textAt(bytes, from, to);
  return text === undefined ? undefined : cellValue(type, text, date1904);
}

function takeFormula(
  bytes: Uint8Array,
  at: number,
  type: string | undefined,
  { row, col, style }: Place,
  { reader, texts }: PlainContext,
): number | undefined {
  const from = at + FORMULA.length;
  const to = plainEnd(bytes, from);
  if (!standsAt(bytes, to, FORMULA_END)) return undefined;
  const formula = texts.textAt(bytes, from, to);
  let next = to + FORMULA_END.length;
  let value: string | undefined;
  if (standsAt(bytes, next, VALUE)) {
    const end = plainEnd(bytes, next + VALUE.length);
    if (!standsAt(bytes, end, VALUE_END)) return undefined;
    value = texts.textAt(bytes, next + VALUE.length, end);
    if (value === undefined) return undefined;
    next = end + VALUE_END.length;
  }
  if (formula === undefined || !standsAt(bytes, next, CELL_END)) return undefined;
  const written: WrittenCell = {
    ref: { row, col },
    style: String(style),
    type,
    value,
    inline: undefined,
    formula,
    formulaAttributes: NONE,
  };
  reader.cell(written);
  return next + CELL_END.length;
}

/** An inline text; undefined where it is made of several pieces, or has formats of its own. */
function takeInline(bytes: Uint8Array, at: number, place: Place, context: PlainContext): number | undefined {
  const isKept = standsAt(bytes, at, PRESERVE);
  const open = isKept ? at + PRESERVE.length : at;
  if (bytes[open] !== GREATER) return undefined;
  let from = open + 1;
  let to = plainEnd(bytes, from);
  const next = to + INLINE_END.length;
  if (!standsAt(bytes, to, INLINE_END)) return undefined;
  if (!isKept) {
    from = Math.min(skipSpace(bytes, from), to);
    while (to > from && isSpace(bytes[to - 1])) to--;
  }
  const text = context.texts.textAt(bytes, from, to);
  if (text === undefined) return undefined;
  context.reader.plain(place.row, place.col, place.style, unescapeText(text));
  return next;
}
