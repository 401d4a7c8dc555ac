/** What a word of a text tells of the figures near it. */
export type Word =
  /** Names what a figure is. The heavier name of a clause goes before; 1 for names that may mean nearly anything. */
  | { readonly kind: "term"; readonly concepts: readonly string[]; readonly weight: 1 | 2 | 3 }
  /** 增加, 下降; 0 for 增减. */
  | { readonly kind: "moved"; readonly sign: 1 | -1 | 0 }
  /** 增加到: what follows is no change. */
  | { readonly kind: "moved-to" }
  /** 无变化. */
  | { readonly kind: "unchanged" }
  /** 比, 较 before a year. */
  | { readonly kind: "compared" }
  /** 相比 behind it. */
  | { readonly kind: "comparison-ends" }
  | { readonly kind: "last-year" }
  | { readonly kind: "this-year" }
  /** 占. */
  | { readonly kind: "share" }
  /** 其中, 包括, 具体如下. */
  | { readonly kind: "among" }
  /** 主要原因: figures up to the next sentence are no parts of anything. */
  | { readonly kind: "reason" }
  /** 约. */
  | { readonly kind: "about" }
  /** 主要, 等: a list that need not be whole. */
  | { readonly kind: "open" }
  /** Says nothing. */
  | { readonly kind: "filler" };

/** Words by their signs. */
export interface Lexicon {
  readonly next: Map<string, Lexicon>;
  word: Word | undefined;
}

/** A word found in a text. */
export interface FoundWord {
  readonly from: number;
  readonly to: number;
  readonly word: Word;
}

/** Longer names are told by their beginning. */
const LONGEST = 60;

/** An empty lexicon. */
export function newLexicon(): Lexicon {
  return { next: new Map(), word: undefined };
}

/** Adds a word; names that mean several things are told together, and a name goes before any other word. */
export function addWord(lexicon: Lexicon, text: string, word: Word): void {
  if (text === "") return;
  let node = lexicon;
  for (const sign of text.slice(0, LONGEST)) {
    let next = node.next.get(sign);
    if (!next) node.next.set(sign, (next = newLexicon()));
    node = next;
  }
  node.word = merged(node.word, word);
}

function merged(known: Word | undefined, word: Word): Word {
  if (known?.kind !== "term") return word;
  if (word.kind !== "term") return known;
  const concepts = [...new Set([...known.concepts, ...word.concepts])];
  return { kind: "term", concepts, weight: known.weight > word.weight ? known.weight : word.weight };
}

/** The longest word that begins at a place; undefined where none does. */
export function wordAt(lexicon: Lexicon, text: string, from: number): FoundWord | undefined {
  let found: FoundWord | undefined;
  let node: Lexicon | undefined = lexicon;
  for (let to = from; to < Math.min(text.length, from + LONGEST);) {
    node = node.next.get(text.charAt(to));
    if (!node) break;
    to++;
    if (node.word) found = { from, to, word: node.word };
  }
  return found;
}
