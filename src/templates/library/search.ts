import { once } from "../../model/remember";
import { isScattered, placeOf, plainText, sounded, typed, type Sounded, type Typed } from "./initials";
import type { LibraryIndicator } from "./library-indicator";

/** Nobody types more. */
const LONGEST = 100;
const MOST_WORDS = 10;

/** What stands further behind in a cell that somebody filled with prose is not looked into. */
const LONGEST_NAME = 200;
const LONGEST_MORE = 5000;

/** How well a word fits, the best first. */
const FIT = { start: 0, name: 1, scattered: 2, elsewhere: 3 } as const;
const NOWHERE = Infinity;
/** Stands between fields, so that no word is found across two. */
const BETWEEN = "\n";

interface Entry {
  readonly name: Sounded;
  /** All other fields. */
  readonly more: Sounded;
}

const entryOf = once((indicator: LibraryIndicator): Entry => {
  const { level1, level2, level3, description, value, basis, categories, sources } = indicator;
  const from = sources.flatMap(({ document, table }) => [document, table]);
  const more = [level2, level1, ...categories, description, value, basis, ...new Set(from)];
  return {
    name: sounded(level3.slice(0, LONGEST_NAME)),
    more: sounded(more.join(BETWEEN).slice(0, LONGEST_MORE)),
  };
});

/**
 * The indicators that have all words somewhere, as they are typed or by pinyin initials (zpcc, 招聘cc): the user's own
 * first, then those that have them in their names. Without a word these are all.
 */
export function searchLibrary(library: readonly LibraryIndicator[], text: string): LibraryIndicator[] {
  const words = wordsIn(text);
  return library
    .map((indicator, index) => ({ indicator, index, fit: fitOf(indicator, words) }))
    .filter(({ fit }) => fit < NOWHERE)
    .sort((a, b) => ownFirst(a.indicator, b.indicator) || a.fit - b.fit || a.index - b.index)
    .map(({ indicator }) => indicator);
}

/** Puts the user's own before the built-in ones. */
export function ownFirst(a: LibraryIndicator, b: LibraryIndicator): number {
  return Number(b.isOwn ?? false) - Number(a.isOwn ?? false);
}

function wordsIn(text: string): readonly Typed[] {
  const words = plainText(text.slice(0, LONGEST)).split(/[\s,、;]+/);
  return words
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS)
    .map(typed);
}

function fitOf(indicator: LibraryIndicator, words: readonly Typed[]): number {
  if (words.length === 0) return 0;
  const entry = entryOf(indicator);
  let sum = 0;
  for (const word of words) {
    sum += fitOfWord(entry, word);
    if (sum === NOWHERE) break;
  }
  return sum;
}

function fitOfWord({ name, more }: Entry, word: Typed): number {
  const at = placeOf(word, name);
  if (at >= 0) return at === 0 ? FIT.start : FIT.name;
  if (isScattered(word, name)) return FIT.scattered;
  return placeOf(word, more) >= 0 ? FIT.elsewhere : NOWHERE;
}
