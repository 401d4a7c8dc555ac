/** Longer texts go through a TextDecoder, which takes its time to begin and is fast then. */
const SHORT = 512;
const units = new Uint16Array(SHORT);
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of some bytes, all of them ASCII; undefined where they are not. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > SHORT) return undefined;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte > 0x7f) return undefined;
    units[at - from] = byte;
  }
  return textOf(to - from);
}

/** The text of some bytes in UTF-8; undefined where they are not, or hold a character that XML forbids. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > SHORT) return longText(bytes.subarray(from, to));
  let length = 0;
  let at = from;
  while (at < to) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      units[length++] = byte;
      at++;
    } else if (byte >= 0xe1 && byte <= 0xec && at + 2 < to) {
      // Nearly all Chinese characters; others are left to the decoder.
      const [second, third] = [bytes[at + 1]!, bytes[at + 2]!];
      if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return undefined;
      units[length++] = ((byte & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
      at += 3;
    } else return longText(bytes.subarray(from, to));
  }
  return textOf(length);
}

function textOf(length: number): string {
  return length === 0
    ? ""
    : String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}

const FORBIDDEN = /[\ufffe\uffff]/;

function longText(bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return FORBIDDEN.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
