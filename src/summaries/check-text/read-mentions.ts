import type { Steps } from "../../model/steps";
import { textFigures } from "../../model/text-amounts";
import { wordAt, type Lexicon } from "./lexicon";
import type { Group, Mention } from "./mention";
import type { PlainText } from "./plain-text";
import { readFigure } from "./read-figure";
import { endLine, readSign } from "./read-sign";
import { readWord } from "./read-word";
import { usualTime } from "./read-year";
import { newClause, newGap, type State } from "./reading-state";

/** What a text tells: its figures with their meaning, and its wholes with their parts. */
export interface TextReading {
  readonly mentions: readonly Mention[];
  readonly groups: readonly Group[];
  /** Figures that nothing tells to be money: in pasted tables 万元 stands above them. */
  readonly bare: number;
}

/** Signs after which whoever asks may pause. */
const STEP = 4000;

/** Reads a text from its beginning to its end; `year` is that of the tables. */
export function* readMentions(
  { text, at: places }: PlainText,
  original: string,
  lexicon: Lexicon,
  year: number | undefined,
): Steps<TextReading> {
  const figures = textFigures(text);
  const years = figures.flatMap((figure) => (figure.kind === "year" ? [figure.year] : []));
  const state: State = {
    text,
    said: (from, to) => original.slice(places[from], places[to - 1]! + 1).replace(/[\s"“”]/g, ""),
    lexicon,
    year: year ?? years[0],
    usual: usualTime(years, year),
    lineTime: undefined,
    mentions: [],
    groups: [],
    stack: [],
    gap: newGap(),
    clause: newClause(0),
    depth: 0,
    sentence: 0,
    section: 0,
    scope: undefined,
    lineStart: 0,
    lineHasFigure: false,
    lineScope: undefined,
    lastSign: "",
    isReason: false,
    bare: 0,
  };
  let next = 0;
  let paused = 0;
  for (let at = 0; at < text.length;) {
    const figure = figures[next];
    if (figure && figure.from === at) {
      readFigure(state, figure);
      next++;
      at = Math.max(figure.to, at + 1);
    } else {
      const found = wordAt(lexicon, text, at);
      // A word never swallows a figure.
      const word = found && figure && found.to > figure.from ? undefined : found;
      if (word) readWord(state, word);
      else readSign(state, at);
      at = word?.to ?? at + 1;
    }
    if (text[at - 1] !== "\n") state.lastSign = text.charAt(at - 1);
    else if (at - paused > STEP) {
      paused = at;
      yield;
    }
  }
  endLine(state, text.length);
  return { mentions: state.mentions, groups: state.groups, bare: state.bare };
}
