import { hasRoom, byteMark, skipSpace } from "./byte-marks";
import { plainNumber } from "./plain-numbers";
import { asciiText } from "./utf8-text";
import type { XmlAttributes } from "./xml";

const ROW_END = byteMark("</row>");
const ROW = byteMark("<row");
const QUOTE = 0x22;
const EQUALS = 0x3d;
const SPACE = 0x20;
const GREATER = 0x3e;
const LETTER_R = 0x72;
const NONE: XmlAttributes = {};

const HEIGHT = byteMark("ht");
const HIDDEN = byteMark("hidden");

/**
 * Takes the end of a row with the beginning of the next, as they stand between the cells of a sheet, and gives the
 * position behind them; `at` where anything else stands there, which is left to the parser.
 */
export function takeNextRow(
  bytes: Uint8Array,
  at: number,
  take: (r: number | undefined, attributes: XmlAttributes) => void,
): number {
  if (!hasRoom(bytes, at) || !ROW_END.standsAt(bytes, at)) return at;
  const row = skipSpace(bytes, at + ROW_END.size);
  if (!ROW.standsAt(bytes, row)) return at;
  let r: number | undefined;
  let attributes = NONE;
  const end = bytes.length - 2;
  let next = row + ROW.size;
  while (hasRoom(bytes, next) && bytes[next] === SPACE) {
    const nameFrom = next + 1;
    let nameTo = nameFrom;
    while (nameTo < end && isNamePart(bytes[nameTo])) nameTo++;
    if (nameTo === nameFrom || bytes[nameTo] !== EQUALS || bytes[nameTo + 1] !== QUOTE) return at;
    const valueFrom = nameTo + 2;
    let valueTo = valueFrom;
    while (valueTo < end && isValuePart(bytes[valueTo])) valueTo++;
    if (bytes[valueTo] !== QUOTE) return at;
    if (nameTo === nameFrom + 1 && bytes[nameFrom] === LETTER_R) {
      r = plainNumber(bytes, valueFrom, valueTo);
      if (r === undefined) return at;
    }
    const read = readName(bytes, nameFrom, nameTo - nameFrom);
    if (read !== undefined) {
      const value = asciiText(bytes, valueFrom, valueTo);
      if (value === undefined) return at;
      attributes = { ...attributes, [read]: value };
    }
    next = valueTo + 1;
  }
  if (bytes[next] !== GREATER) return at;
  take(r, attributes);
  return next + 1;
}

/** What is read of a row besides its number; what else programs write on it is passed over. */
function readName(bytes: Uint8Array, at: number, size: number): "ht" | "hidden" | undefined {
  if (size === HEIGHT.size && HEIGHT.standsAt(bytes, at)) return "ht";
  return size === HIDDEN.size && HIDDEN.standsAt(bytes, at) ? "hidden" : undefined;
}

function isNamePart(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x3a || byte === 0x2d)
  );
}

/** Digits, letters, points, colons, spaces: what needs no second look in an attribute. */
function isValuePart(byte: number | undefined): boolean {
  return (
    byte !== undefined && byte >= 0x20 && byte < 0x7f && byte !== QUOTE && byte !== 0x26 && byte !== 0x3c
  );
}
