/** A text of ASCII that is looked for among bytes. */
export interface ByteMark {
  readonly size: number;
  readonly standsAt: (bytes: Uint8Array, at: number) => boolean;
}

/** What looks for a text. */
export function byteMark(text: string): ByteMark {
  return { size: text.length, standsAt: comparing(Array.from(text, (char) => char.charCodeAt(0))) };
}

/**
 * The lengths that a large sheet is full of are compared without a loop, which takes a quarter of the time; a quarter of
 * reading such a sheet was spent in that loop. Written out: made of pieces that several lengths share, a sheet takes a
 * quarter longer to read.
 */
function comparing(codes: readonly number[]): ByteMark["standsAt"] {
  const [a, b, c, d, e, f] = codes;
  switch (codes.length) {
    case 2:
      return (of, at) => of[at] === a && of[at + 1] === b;
    case 3:
      return (of, at) => of[at] === a && of[at + 1] === b && of[at + 2] === c;
    case 4:
      return (of, at) => of[at] === a && of[at + 1] === b && of[at + 2] === c && of[at + 3] === d;
    case 6:
      return (of, at) =>
        of[at] === a &&
        of[at + 1] === b &&
        of[at + 2] === c &&
        of[at + 3] === d &&
        of[at + 4] === e &&
        of[at + 5] === f;
    default:
      return (of, at) => codes.every((code, index) => of[at + index] === code);
  }
}

/** The first place from `at` on that holds no white space of XML. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < bytes.length && isSpace(bytes[next])) next++;
  return next;
}

/** Whether a byte is white space of XML. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** By byte: whether it may stand in a text that means itself, without entities, tags and what XML turns into something else. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x09 || byte === 0x0a || (byte >= 0x20 && byte !== 0x26 && byte !== 0x3c && byte !== 0x3e) ? 1 : 0,
);

/**
 * What is taken from bytes begins so far from their end, and a text in it stops so far from it: engines give up code
 * that they made quick once it reads past the end, and pieces of a part end anywhere.
 */
const ROOM = 128;
const ROOM_BEHIND_TEXT = 32;

/** Whether there is room for all of a plain cell or row but a text in it. */
export function hasRoom(bytes: Uint8Array, at: number): boolean {
  return at + ROOM <= bytes.length;
}

/** Where a text that means itself ends: at a tag or an entity; a text near the end of the bytes is not looked through. */
export function plainEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.length - ROOM_BEHIND_TEXT;
  let next = at;
  while (next < end && IS_PLAIN[bytes[next]!] === 1) next++;
  return next;
}
