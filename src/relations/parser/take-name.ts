import type { Name } from "../formula";
import { fail, here, nextSign, take, textIn, type Reader } from "./reader";

/** A name that is not in square brackets ends at any operator; round brackets within it must close. */
const BARE = /(?:[^-+×÷=≠≥≤<>[\](),]|\([^-+×÷=≠≥≤<>[\](),]*\))+/y;
/** A name in square brackets ends at a comma or the bracket. */
const IN_BRACKETS = /[^,[\]]+/y;
/** A quote within quotes is doubled. */
const QUOTED = /"(?:[^"]|"")*"/y;
const INVISIBLE = /[\s\u200b-\u200d\u2060]+/g;

/** A name as formulas have it, and whether it stood in quotes. */
export interface WrittenName {
  readonly name: Name;
  readonly isQuoted: boolean;
}

/** Takes what could be the name of a table; undefined where none stands. */
export function takeBareName(reader: Reader): WrittenName | undefined {
  return nextSign(reader) === '"' ? takeQuoted(reader) : takeOpen(reader, BARE);
}

/** Takes the name of a row or a column. */
export function takeNameInBrackets(reader: Reader): WrittenName | undefined {
  const written = nextSign(reader) === '"' ? takeQuoted(reader) : takeOpen(reader, IN_BRACKETS);
  return written ?? fail(reader, here(reader), "方括号里缺少名称，应写成 [行, 列]");
}

/** The text that a name is known by: without spaces around it, and each run of them one. */
export function nameText(text: string): string {
  return text.replace(INVISIBLE, " ").trim();
}

function takeOpen(reader: Reader, pattern: RegExp): WrittenName | undefined {
  const span = take(reader, pattern);
  if (!span) return undefined;
  const text = textIn(reader, span);
  const to = span.from + text.trimEnd().length;
  return { name: { text: nameText(text), from: span.from, to }, isQuoted: false };
}

function takeQuoted(reader: Reader): WrittenName | undefined {
  const span = take(reader, QUOTED);
  if (!span) return fail(reader, here(reader), "引号没有结束，缺少后面的英文双引号");
  const inside = reader.text.slice(span.from + 1, span.to - 1).replace(/(["＂])["＂]/g, "$1");
  const text = nameText(inside);
  if (text === "") return fail(reader, span, "引号里没有名称");
  return { name: { text, ...span }, isQuoted: true };
}
