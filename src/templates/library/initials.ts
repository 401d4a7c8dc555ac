import { PINYIN_INITIALS } from "./pinyin-initials";

/** For each character its readings' initials, a bit each: 长 is c and z. */
const readings = new Map<string, number>();
for (const line of PINYIN_INITIALS.trim().split("\n")) {
  const bit = bitOf(line);
  for (const character of line.slice(1)) readings.set(character, (readings.get(character) ?? 0) | bit);
}

/** A text made ready for looking into: its characters, and the initials that each may be typed as. */
export interface Sounded {
  readonly text: string;
  readonly characters: readonly string[];
  readonly initials: readonly number[];
}

/** A text as it is looked into, in small letters and half-width. */
export function sounded(text: string): Sounded {
  const plain = plainText(text);
  const characters = [...plain];
  return { text: plain, characters, initials: characters.map((character) => readings.get(character) ?? 0) };
}

/** How texts and what is typed are compared. */
export function plainText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function bitOf(letter: string): number {
  return 1 << (letter.charCodeAt(0) - 97);
}

/** Whether what was typed for one character may mean the one at a place: itself, or its initial. */
function means(typed: string, { characters, initials }: Sounded, at: number): boolean {
  if (characters[at] === typed) return true;
  return typed >= "a" && typed <= "z" && (initials[at]! & bitOf(typed)) !== 0;
}

/** Where a word stands as it is typed or by its initials; -1 for nowhere. */
export function placeOf(word: readonly string[], text: Sounded): number {
  const last = text.characters.length - word.length;
  for (let from = 0; from <= last; from++) {
    if (word.every((typed, index) => means(typed, text, from + index))) return from;
  }
  return -1;
}

/** Whether a word stands there in pieces of at least two characters each: zpcc in 招聘活动场次. */
export function isScattered(word: readonly string[], text: Sounded): boolean {
  let at = 0;
  let rest = 0;
  while (rest < word.length) {
    const found = longestPiece(word, rest, text, at);
    if (!found) return false;
    rest += found.length;
    at = found.end;
  }
  return true;
}

/** The longest piece of a word from a place on, wherever it stands behind another place; the first such. */
function longestPiece(
  word: readonly string[],
  from: number,
  text: Sounded,
  behind: number,
): { readonly length: number; readonly end: number } | undefined {
  let best: { length: number; end: number } | undefined;
  for (let at = behind; at < text.characters.length; at++) {
    let length = 0;
    while (from + length < word.length && at + length < text.characters.length) {
      if (!means(word[from + length]!, text, at + length)) break;
      length++;
    }
    // What is left over must be a piece too.
    if (word.length - from - length === 1) length--;
    if (length >= 2 && length > (best?.length ?? 0)) best = { length, end: at + length };
  }
  return best;
}
