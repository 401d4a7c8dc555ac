import { utf8Text } from "./utf8-text";

/** Gives the texts that bytes stand for; the same bytes soon again give the same text, which costs no memory then. */
export interface KnownTexts {
  /** Undefined where the bytes are no UTF-8, or hold a character that XML forbids. */
  readonly textAt: (bytes: Uint8Array, from: number, to: number) => string | undefined;
}

/** How many texts are kept; a table names its units and codes again and again. */
const SLOTS = 1 << 14;
/** Longer texts hardly come twice. */
const LONGEST = 120;

/** Begins without any text. */
export function knownTexts(): KnownTexts {
  const kept: (Uint8Array | undefined)[] = new Array<Uint8Array | undefined>(SLOTS).fill(undefined);
  const texts: string[] = new Array<string>(SLOTS).fill("");
  return {
    textAt: (bytes, from, to) => {
      if (to - from > LONGEST) return utf8Text(bytes, from, to);
      const slot = hashOf(bytes, from, to) & (SLOTS - 1);
      const before = kept[slot];
      if (before !== undefined && isSame(before, bytes, from, to)) return texts[slot];
      const text = utf8Text(bytes, from, to);
      if (text === undefined) return undefined;
      kept[slot] = bytes.slice(from, to);
      texts[slot] = text;
      return text;
    },
  };
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame(kept: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (kept.length !== to - from) return false;
  for (let at = 0; at < kept.length; at++) if (kept[at] !== bytes[from + at]) return false;
  return true;
}
