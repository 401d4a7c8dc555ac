import { SHEET_SIZE } from "../../sheet/sheet-size";
import type { CellValue } from "../../sheet/snapshot";
import { hasRoom, isSpace, byteMark, plainEnd, skipSpace } from "./byte-marks";
import type { CellReader, WrittenCell } from "./cell-reader";
import { cellValue } from "./cell-values";
import type { KnownTexts } from "./known-texts";
import { plainNumber } from "./plain-numbers";
import { unescapeText } from "./text";
import { asciiText } from "./utf8-text";
import type { XmlAttributes } from "./xml";

const NONE: XmlAttributes = {};

const CELL = byteMark('<c r="');
const STYLE = byteMark(' s="');
const TYPE = byteMark(' t="');
const INLINE = byteMark('inlineStr"><is><t');
const PRESERVE = byteMark(' xml:space="preserve"');
const INLINE_END = byteMark("</t></is></c>");
const FORMULA = byteMark("<f>");
const FORMULA_END = byteMark("</f>");
const VALUE = byteMark("<v>");
const VALUE_END = byteMark("</v>");
const CELL_END = byteMark("</c>");
const CLOSED = byteMark("/>");

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

/** Takes a cell that begins at `at`, and gives the position behind it; `at` where it is left to the parser. */
export type TakeCell = (bytes: Uint8Array, at: number) => number;

/**
 * Takes cells as nearly every writer writes them, with r, s, t; then <f> and <v>, or one inline <t>, from the bytes;
 * a cell that is written in any other way is left to the parser.
 */
export function plainCells({ reader, texts, sharedStrings, date1904 }: PlainContext): TakeCell {
  // Of the cell being taken; a million objects would cost too much.
  let row = 0;
  let col = 0;
  let style = 0;

  /** What follows <c r=" up to the end of the reference; 0 where that is none. */
  const takePlace = (bytes: Uint8Array, at: number): number => {
    let next = at;
    let letters = 0;
    for (let byte = bytes[next]!; byte >= 0x41 && byte <= 0x5a && next < at + 3; byte = bytes[++next]!)
      letters = letters * 26 + byte - 0x40;
    let digits = 0;
    const to = next + 7;
    for (let byte = bytes[next]!; byte >= 0x30 && byte <= 0x39 && next < to; byte = bytes[++next]!)
      digits = digits * 10 + byte - 0x30;
    if (bytes[next] !== QUOTE || letters < 1 || digits < 1) return 0;
    if (letters > SHEET_SIZE.columns || digits > SHEET_SIZE.rows) return 0;
    row = digits - 1;
    col = letters - 1;
    return next + 1;
  };

  /** An s="…", where there is one; 0 where it is no number. */
  const takeStyle = (bytes: Uint8Array, at: number): number => {
    style = 0;
    if (!STYLE.standsAt(bytes, at)) return at;
    const from = at + STYLE.size;
    let next = from;
    for (let byte = bytes[next]!; byte >= 0x30 && byte <= 0x39 && next < from + 9; byte = bytes[++next]!)
      style = style * 10 + byte - 0x30;
    return bytes[next] === QUOTE && next > from ? next + 1 : 0;
  };

  /** The value of a <v>; undefined where it is left to the parser. */
  const valueOf = (
    bytes: Uint8Array,
    from: number,
    to: number,
    type: string | undefined,
  ): CellValue | undefined => {
    if (type === "s") return from === to ? null : sharedStrings[plainNumber(bytes, from, to) ?? -1];
    const number = type === undefined || type === "n" ? plainNumber(bytes, from, to) : undefined;
    if (number !== undefined) return number;
    const text = texts.textAt(bytes, from, to);
    return text === undefined ? undefined : cellValue(type, text, date1904);
  };

  /** What stands between <c …> and </c>; 0 where that is not <f> and <v> alone, each once at most. */
  const takeBody = (bytes: Uint8Array, at: number, type: string | undefined): number => {
    let value: CellValue | undefined = null;
    let next = at;
    if (VALUE.standsAt(bytes, at)) {
      const from = at + VALUE.size;
      const to = plainEnd(bytes, from);
      if (!VALUE_END.standsAt(bytes, to)) return 0;
      value = valueOf(bytes, from, to, type);
      if (value === undefined) return 0;
      next = to + VALUE_END.size;
    } else if (FORMULA.standsAt(bytes, at)) return takeFormula(bytes, at, type);
    if (!CELL_END.standsAt(bytes, next)) return 0;
    reader.plain(row, col, style, value);
    return next + CELL_END.size;
  };

  const takeFormula = (bytes: Uint8Array, at: number, type: string | undefined): number => {
    const from = at + FORMULA.size;
    const to = plainEnd(bytes, from);
    if (!FORMULA_END.standsAt(bytes, to)) return 0;
    const formula = texts.textAt(bytes, from, to);
    let next = to + FORMULA_END.size;
    let value: string | undefined;
    if (VALUE.standsAt(bytes, next)) {
      const end = plainEnd(bytes, next + VALUE.size);
      if (!VALUE_END.standsAt(bytes, end)) return 0;
      value = texts.textAt(bytes, next + VALUE.size, end);
      if (value === undefined) return 0;
      next = end + VALUE_END.size;
    }
    if (formula === undefined || !CELL_END.standsAt(bytes, next)) return 0;
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
    return next + CELL_END.size;
  };

  /** An inline text; 0 where it is made of several pieces, or has formats of its own. */
  const takeInline = (bytes: Uint8Array, at: number): number => {
    const isKept = PRESERVE.standsAt(bytes, at);
    const open = isKept ? at + PRESERVE.size : at;
    if (bytes[open] !== GREATER) return 0;
    let from = open + 1;
    let to = plainEnd(bytes, from);
    const next = to + INLINE_END.size;
    if (!INLINE_END.standsAt(bytes, to)) return 0;
    if (!isKept) {
      from = Math.min(skipSpace(bytes, from), to);
      while (to > from && isSpace(bytes[to - 1])) to--;
    }
    const text = texts.textAt(bytes, from, to);
    if (text === undefined) return 0;
    reader.plain(row, col, style, unescapeText(text));
    return next;
  };

  /** What follows the place and the style of a cell; 0 where it is left to the parser. */
  const takeRest = (bytes: Uint8Array, at: number): number => {
    if (bytes[at] === GREATER) return takeBody(bytes, at + 1, undefined);
    if (CLOSED.standsAt(bytes, at)) {
      reader.plain(row, col, style, null);
      return at + CLOSED.size;
    }
    if (!TYPE.standsAt(bytes, at)) return 0;
    const from = at + TYPE.size;
    if (INLINE.standsAt(bytes, from)) return takeInline(bytes, from + INLINE.size);
    let next = from;
    while (next < from + 3 && bytes[next]! >= 0x61 && bytes[next]! <= 0x7a) next++;
    if (bytes[next] !== QUOTE || bytes[next + 1] !== GREATER || next === from) return 0;
    const type = next === from + 1 ? LETTERS[bytes[from]! - 0x61] : asciiText(bytes, from, next);
    return takeBody(bytes, next + 2, type);
  };

  return (bytes, at) => {
    if (!hasRoom(bytes, at) || !CELL.standsAt(bytes, at)) return at;
    const place = takePlace(bytes, at + CELL.size);
    const look = place && takeStyle(bytes, place);
    return (look && takeRest(bytes, look)) || at;
  };
}
