import { digitsAt } from "./digits";

/** A time that a prose text names, as far as it names it. */
export interface TextDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** 2024-12-31, 2024/1/5, 2024.12.31. */
const DIGITS = /((?:19|20)\d\d)([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?!\d)/y;
/** 2023年12月31日, 2023年 12月, 2023年12底前, 2023年; the first of 2021-2023年. */
const FROM_YEAR =
  /((?:19|20)\d\d)(?:(?= ?[-~—–至到] ?(?:19|20)\d\d ?年)| ?年(?: ?(1[0-2]|0?[1-9])(?: ?月(?: ?(3[01]|[12]\d|0?[1-9]) ?[日号])?|(?=底|末)))?)/y;
/** 12月, 3月5日, 12底前, the first of 6-12月; but not 3月 of 每3月一次 and 100元×12月. */
const FROM_MONTH =
  /(?<![每满共计期近前后约*×·/÷xX] ?)(1[0-2]|0?[1-9])(?: ?月(?! ?[*×·/÷xX])(?: ?(3[01]|[12]\d|0?[1-9]) ?[日号])?|(?=底[之以]?前| ?[-~—–至到] ?(?:1[0-2]|0?[1-9]) ?月))/y;
/** 30号之前, 30日 of 每月30日前. */
const DAY = /(3[01]|[12]\d|0?[1-9])(?: ?号(?=[之以]?[前后]|[起至到止])|(?<=月\d{1,2}) ?日)/y;

const YEAR_DIGITS = 4;
const MONTH_DIGITS = 2;
/** What may follow the digits of a month or a day. */
const MAY_FOLLOW = " 月日号底-~—–至到";

/** The date that begins at a place of a text in half-width signs, and where it ends. */
export function dateAt(plain: string, from: number): { date: TextDate; to: number } | undefined {
  const length = digitsAt(plain, from);
  if (length === YEAR_DIGITS) {
    const digits = matchAt(DIGITS, plain, from);
    if (digits) return found(digits, digits[1], digits[3], digits[4]);
    const year = matchAt(FROM_YEAR, plain, from);
    return year && found(year, year[1], year[2], year[3]);
  }
  // No pattern need be tried where a count stands: 5人, 1年.
  if (length > MONTH_DIGITS || !MAY_FOLLOW.includes(plain.charAt(from + length))) return undefined;
  const month = matchAt(FROM_MONTH, plain, from);
  if (month) return found(month, undefined, month[1], month[2]);
  const day = matchAt(DAY, plain, from);
  return day && found(day, undefined, undefined, day[1]);
}

function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text) ?? undefined;
}

function found(
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): { date: TextDate; to: number } {
  const number = (digits: string | undefined): number | null =>
    digits === undefined ? null : Number(digits);
  const date = { year: number(year), month: number(month), day: number(day) };
  return { date, to: match.index + match[0].length };
}
