import { halfWidth } from "../../model/half-width";
import type { FormulaProblem, Span } from "../formula";

/** A formula that is being read: how far one has come, and the first thing that is wrong with it. */
export interface Reader {
  readonly text: string;
  /** The text with its signs in one form each, character for character. */
  readonly plain: string;
  at: number;
  /** How many brackets and minus signs one is in. */
  depth: number;
  problem: FormulaProblem | null;
}

/** Signs with several forms that are not only full-width ones of each other. */
const SAME_SIGNS: Readonly<Record<string, string>> = {
  "，": ",",
  "【": "[",
  "】": "]",
  "−": "-",
  "*": "×",
  "/": "÷",
  "≧": "≥",
  "≦": "≤",
};
const SPACE = /[\s\u200b-\u200d\u2060]*/y;

/** A reader before the first character of a text. */
export function readerOf(text: string): Reader {
  const plain = halfWidth(text).replace(/[，【】−*/≧≦]/g, (sign) => SAME_SIGNS[sign]!);
  return { text, plain, at: 0, depth: 0, problem: null };
}

/** Goes to the next character that is not white space, and gives it; "" at the end. */
export function nextSign(reader: Reader): string {
  SPACE.lastIndex = reader.at;
  SPACE.test(reader.plain);
  reader.at = SPACE.lastIndex;
  return reader.plain.charAt(reader.at);
}

/** Takes what a sticky pattern finds behind white space; undefined, and nothing taken, where it finds nothing. */
export function take(reader: Reader, pattern: RegExp): Span | undefined {
  nextSign(reader);
  const from = reader.at;
  pattern.lastIndex = from;
  if (!pattern.test(reader.plain) || pattern.lastIndex === from) return undefined;
  reader.at = pattern.lastIndex;
  return { from, to: reader.at };
}

/** The characters of a span, signs in one form. */
export function plainIn(reader: Reader, { from, to }: Span): string {
  return reader.plain.slice(from, to);
}

/** The characters of a span as they were written. */
export function textIn({ text }: Reader, { from, to }: Span): string {
  return text.slice(from, to);
}

/** The span of the next character; before the end the last one of the text, so that there is something to point at. */
export function here(reader: Reader): Span {
  nextSign(reader);
  const { at, text } = reader;
  if (at < text.length) return { from: at, to: at + 1 };
  return { from: Math.max(0, text.trimEnd().length - 1), to: text.trimEnd().length };
}

/** Notes what is wrong, in a sentence without its full stop; what is found first is told. */
export function fail(reader: Reader, { from, to }: Span, message: string): undefined {
  reader.problem ??= { from, to, message: message.endsWith("？") ? message : `${message}。` };
}
