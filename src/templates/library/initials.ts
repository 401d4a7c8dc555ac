import { PINYIN_INITIALS } from "./pinyin-initials";

/** For each character the initials of its readings, a bit each: 长 is c and z. */
let readings: Uint32Array | undefined;

/** A text made ready for looking into: as it is compared, and the initials that each place may be typed as. */
export interface Sounded {
  readonly text: string;
  readonly initials: Uint32Array;
}

/** A word that was typed, with the initials that its letters may stand for. */
export interface Typed {
  readonly text: string;
  readonly bits: Uint32Array;
  readonly hasLetters: boolean;
}

/** A text as it is looked into. */
export function sounded(text: string): Sounded {
  readings ??= readingsIn(PINYIN_INITIALS);
  const plain = plainText(text);
  const initials = new Uint32Array(plain.length);
  for (let at = 0; at < plain.length; at++) initials[at] = readings[plain.charCodeAt(at)]!;
  return { text: plain, initials };
}

/** A word as it was typed. */
export function typed(word: string): Typed {
  const text = plainText(word);
  const bits = Uint32Array.from(text.split(""), bitOf);
  return { text, bits, hasLetters: bits.some((bit) => bit !== 0) };
}

/** How texts and what is typed are compared: half-width, in small letters. */
export function plainText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Where a word stands as it is typed or by its initials; -1 for nowhere. */
export function placeOf(word: Typed, text: Sounded): number {
  if (!word.hasLetters) return text.text.indexOf(word.text);
  const last = text.text.length - word.text.length;
  for (let from = 0; from <= last; from++) {
    if (lengthAt(word, 0, text, from) === word.text.length) return from;
  }
  return -1;
}

/** Whether a word stands there in pieces of at least two characters each: zpcc in 招聘活动场次. */
export function isScattered(word: Typed, text: Sounded): boolean {
  let [from, behind] = [0, 0];
  while (from < word.text.length) {
    const piece = longestPiece(word, from, text, behind);
    if (!piece) return false;
    from += piece.length;
    behind = piece.end;
  }
  return true;
}

/** The longest piece of a word from a place on, wherever it stands behind another place; the first such. */
function longestPiece(
  word: Typed,
  from: number,
  text: Sounded,
  behind: number,
): { readonly length: number; readonly end: number } | undefined {
  let best: { length: number; end: number } | undefined;
  const left = word.text.length - from;
  for (let at = behind; at < text.text.length; at++) {
    const found = lengthAt(word, from, text, at);
    // What is left over must be a piece too.
    const length = found === left - 1 ? found - 1 : found;
    if (length >= 2 && length > (best?.length ?? 0)) best = { length, end: at + length };
  }
  return best;
}

/** How much of a word from a place on stands at a place of a text. */
function lengthAt(word: Typed, from: number, text: Sounded, at: number): number {
  let length = 0;
  while (from + length < word.text.length && at + length < text.text.length) {
    const isSame = word.text.charCodeAt(from + length) === text.text.charCodeAt(at + length);
    if (!isSame && (word.bits[from + length]! & text.initials[at + length]!) === 0) break;
    length++;
  }
  return length;
}

function readingsIn(table: string): Uint32Array {
  const found = new Uint32Array(0x10000);
  for (const line of table.trim().split("\n")) {
    const bit = bitOf(line);
    for (let at = 1; at < line.length; at++) found[line.charCodeAt(at)]! |= bit;
  }
  return found;
}

function bitOf(letter: string): number {
  const place = letter.charCodeAt(0) - 97;
  return place >= 0 && place < 26 ? 1 << place : 0;
}
