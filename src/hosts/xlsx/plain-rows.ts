import { ascii, skipSpace, standsAt } from "./byte-marks";
import { asciiText } from "./utf8-text";
import type { XmlAttributes } from "./xml";

const ROW_END = ascii("</row>");
const ROW = ascii("<row");
const QUOTE = 0x22;
const EQUALS = 0x3d;
const SPACE = 0x20;
const GREATER = 0x3e;

/** What is read of a row; what else programs write on it is passed over. */
const READ = ["r", "ht", "hidden"].map((name) => ({ name, bytes: ascii(name) }));

/**
 * Takes the end of a row with the beginning of the next, as they stand between the cells of a sheet, and gives the
 * position behind them; `at` where anything else stands there, which is left to the parser.
 */
export function takeNextRow(
  bytes: Uint8Array,
  at: number,
  take: (attributes: XmlAttributes) => void,
): number {
  if (!standsAt(bytes, at, ROW_END)) return at;
  const row = skipSpace(bytes, at + ROW_END.length);
  if (!standsAt(bytes, row, ROW)) return at;
  const attributes: Record<string, string> = {};
  let next = row + ROW.length;
  while (bytes[next] === SPACE) {
    const nameFrom = next + 1;
    let nameTo = nameFrom;
    while (isNamePart(bytes[nameTo])) nameTo++;
    if (nameTo === nameFrom || bytes[nameTo] !== EQUALS || bytes[nameTo + 1] !== QUOTE) return at;
    const valueFrom = nameTo + 2;
    let valueTo = valueFrom;
    while (isValuePart(bytes[valueTo])) valueTo++;
    if (bytes[valueTo] !== QUOTE) return at;
    const read = READ.find(
      (each) => each.bytes.length === nameTo - nameFrom && standsAt(bytes, nameFrom, each.bytes),
    );
    if (read) {
      const value = asciiText(bytes, valueFrom, valueTo);
      if (value === undefined) return at;
      attributes[read.name] = value;
    }
    next = valueTo + 1;
  }
  if (bytes[next] !== GREATER) return at;
  take(attributes);
  return next + 1;
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
