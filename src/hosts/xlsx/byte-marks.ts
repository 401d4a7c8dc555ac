/** The bytes of an ASCII text. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Whether some bytes stand at a place. */
export function standsAt(bytes: Uint8Array, at: number, mark: Uint8Array): boolean {
  for (let index = 0; index < mark.length; index++) if (bytes[at + index] !== mark[index]) return false;
  return true;
}

/** The first place from `at` on that holds no white space of XML. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  while (isSpace(bytes[next])) next++;
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

/** Where a text that means itself ends: at a tag, an entity or the end of the bytes. */
export function plainEnd(bytes: Uint8Array, at: number): number {
  let next = at;
  while (next < bytes.length && IS_PLAIN[bytes[next]!] === 1) next++;
  return next;
}
