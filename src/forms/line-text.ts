import { chineseNumber } from "../model/chinese-number";
import { rememberingTexts } from "../model/remember";
import { normaliseLabel } from "../sheet/label";

/** The number before a line, and how it is written: 1 for 一、, 2 for （一）, 3 for 1、, 4 for (1), 5 for ①. */
export interface LineNumber {
  readonly rank: number;
  readonly ordinal: number;
}

/** What the text of a line says of its place among the others. */
export interface LineText {
  /** The width of the blanks before it, a full-width one counting two. */
  readonly indent: number;
  /** Whether it begins with 其中, or has it behind its number. */
  readonly among: boolean;
  readonly number: LineNumber | undefined;
  /** The rest, as labels are compared; its unit in brackets left out. */
  readonly name: string;
}

const AMONG = /^其中[:,、]?/;
/** By rank; a decimal such as 1.5 is no number of a line. */
const NUMBERS = [
  /^([一二三四五六七八九十]{1,4})[、.]/,
  /^\(([一二三四五六七八九十]{1,4})\)[、.]?/,
  /^(\d{1,2})[、.](?!\d)/,
  /^\((\d{1,2})\)[、.]?/,
  /^\(\((\d{1,2})\)\)[、.]?/,
];
const UNIT =
  /\((?:(?:金额|计量)?单位:?)?(?:(?:亿元|万元|元|平方米|m2|%|[台辆套件个人次批项间栋处])[、,/或]?)+\)$/;
const WIDTHS: Readonly<Record<string, number>> = { "\u3000": 2, "\t": 4, "\ufeff": 0 };
/** Longer texts are prose, and no line's label. */
const LONGEST = 200;

/** The labels of lines are the same few hundred, and asked for again and again. */
const remembered = rememberingTexts(takenApart, 2_000);

/** Takes the text of a line apart, as it stands in its cell. */
export function lineText(text: string): LineText {
  return text.length <= LONGEST ? remembered(text) : takenApart(text);
}

function takenApart(text: string): LineText {
  const trimmed = text.trimStart();
  const label = normaliseLabel(trimmed.slice(0, LONGEST).replace(/[①-⑳]/g, spelt));
  const before = without(AMONG, label);
  const { number, rest } = numbered(before);
  // 其中：1、办公用房 and （1）其中：办公用房 are both written.
  const name = without(AMONG, rest);
  return {
    indent: widthOf(text.slice(0, text.length - trimmed.length)),
    among: before !== label || name !== rest,
    number,
    name: without(UNIT, name),
  };
}

/** A line's label without number, 其中, blanks and unit: “其中：1、办公用房（平方米）” → “办公用房”. */
export function lineName(text: string): string {
  return lineText(text).name;
}

function without(shape: RegExp, text: string): string {
  return text.replace(shape, "");
}

function numbered(text: string): { number: LineNumber | undefined; rest: string } {
  for (const [index, shape] of NUMBERS.entries()) {
    const match = shape.exec(text);
    const ordinal = match ? ordinalOf(match[1]!) : undefined;
    if (match && ordinal !== undefined)
      return { number: { rank: index + 1, ordinal }, rest: text.slice(match[0].length) };
  }
  return { number: undefined, rest: text };
}

function ordinalOf(digits: string): number | undefined {
  if (/^\d+$/.test(digits)) return Number(digits);
  const spelt = chineseNumber(digits);
  return spelt && Number(spelt.digits);
}

/** ① as ((1)), since evening out widths would make a plain 1 of it. */
function spelt(circled: string): string {
  return `((${circled.charCodeAt(0) - 0x245f}))`;
}

/** How wide the blanks before a text are, after the last line break. */
function widthOf(blanks: string): number {
  const last = blanks.split(/[\r\n]/).at(-1) ?? "";
  return [...last].reduce((width, blank) => width + (WIDTHS[blank] ?? 1), 0);
}
