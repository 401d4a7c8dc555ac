import type { TriedFormula } from "../../app/try-lines";

/** Something wrong with a text of formulas, by the characters of the whole text. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  /** A sentence that names the place. */
  readonly said: string;
}

/** A piece of a text; `wrong` is underlined. */
export interface Piece {
  readonly text: string;
  readonly wrong: boolean;
}

/** What is shown of the characters that a sentence is about. */
const LONGEST = 12;

/** Everything that is wrong with the formulas of a text, in its order. */
export function marksIn(text: string, tried: readonly TriedFormula[]): readonly TextMark[] {
  const isOne = tried.length === 1;
  return tried.flatMap(({ line, from: start, trial }) => {
    if (trial.ok) return [];
    return trial.problems.map(({ from, to, message }) => {
      const [first, last] = [start + from, start + to];
      const place = isOne ? "" : `第 ${line} 行，`;
      return { from: first, to: last, said: `${place}${placeOf(text, first, last, from)}：${message}` };
    });
  });
}

/** The text cut at the marks, so that what is wrong can be underlined; where something is missing one space is. */
export function piecesOf(text: string, marks: readonly TextMark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to } of marks) {
    if (from < done) continue;
    const end = Math.max(to, from);
    if (from > done) pieces.push({ text: text.slice(done, from), wrong: false });
    pieces.push({ text: text.slice(from, end) || "\u00a0", wrong: true });
    done = end;
  }
  return [...pieces, { text: text.slice(done), wrong: false }].filter((piece) => piece.text !== "");
}

function placeOf(text: string, from: number, to: number, column: number): string {
  const words = text.slice(from, to).trim();
  if (words === "") return `第 ${column + 1} 个字处`;
  return `第 ${column + 1} 个字“${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}”`;
}
