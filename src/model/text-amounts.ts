import { amountOf, type Amount, type MoneyUnit } from "./amount";
import { parseDecimal, type Decimal } from "./decimal";
import { digitsAt, hasDigit, runEnd } from "./digits";
import { halfWidth } from "./half-width";
import { dateAt, type TextDate } from "./text-dates";
import { unitAt } from "./units";

interface At {
  /** Where it begins and ends in the text, as indices into it. */
  readonly from: number;
  readonly to: number;
}

/** A figure in a prose text, with what it is. */
export type TextFigure = At &
  (
    | { readonly kind: "document-number" }
    /** Signs that count nothing: 0101, 13020923P00003, 12333电话. */
    | { readonly kind: "code" }
    /** The number of a line or a section: 1., 目标2:, 第3. */
    | { readonly kind: "ordinal" }
    | { readonly kind: "year"; readonly year: number }
    | { readonly kind: "date"; readonly date: TextDate }
    | { readonly kind: "percentage"; readonly number: Decimal }
    /** A whole sum: 2.65万元. */
    | { readonly kind: "amount"; readonly amount: Amount }
    /** Money for one person or thing: 33元/人, 每人33元. */
    | { readonly kind: "standard"; readonly amount: Amount }
    /** Anything else; the unit is "" where none is written. */
    | { readonly kind: "quantity"; readonly number: Decimal; readonly unit: string }
  );

/** 〔2020〕12号 from behind its first bracket, 2020〔12〕号, 令第686号. */
const DOCUMENT =
  /(?<=\[)(?:19|20)\d\d\] ?(?:第 ?)?\d{1,5}(?: ?号)?|(?:19|20)\d\d\[\d{1,5}\] ?号|(?<=令 ?第? ?)\d{1,5} ?号/y;
/** 1. and (1) of a section, 2. of a line that goes on 2.2021年 among them; 目标2:, 第3. */
const ORDINAL =
  /(?<=(?:^|[\n。;]) {0,4})\d{1,2}(?=[、\]]|\.(?:\D|$|(?:19|20)\d\d年))|(?<=\[)\d{1,2}(?=\])|\d{1,2}(?=:(?!\d))|(?<=第 ?)\d+/y;
const CODE = /[A-Za-z\d]+(?:[.-][A-Za-z\d]+)*/y;
const HOTLINE = /\d{5,12}(?=电话|热线|平台)/y;
const NUMBER = /(?:\d{1,3}(?:,\d{3}(?!\d))+|\d+)(?:\.\d+)?/y;
const PERCENT = / ?(?:%|百分[数比率点])/y;
const MONEY = / ?[余多]?(亿|千万|百万|十万|万|千|百)?元/y;
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 十万: 5, 百万: 6, 千万: 7 };
const PER = /\/(?! ?\d)|每|一?[人户生][/每]/y;
const EACH = /(?:每|人均|户均|生均|平均)[^，。；、,;:\d]{0,8}$/;
const MOST_BEFORE = 12;
/** What may stand beside digits that are no plain number; a look at it saves trying every pattern. */
const MAY_PRECEDE = "[令第 ";
const MAY_FOLLOW = "年月日号底-~—–至到/. [、]:";

/** Every figure of a text in its order, told apart by kind; total, and in time linear in the text's length. */
export function textFigures(text: string): TextFigure[] {
  const plain = halfWidth(text)
    .replace(/[〔【(]/g, "[")
    .replace(/[〕】)]/g, "]");
  const figures: TextFigure[] = [];
  for (let from = 0; from < plain.length;) {
    const end = runEnd(plain, from);
    if (!hasDigit(plain, from, end)) {
      from = Math.max(end, from + 1);
      continue;
    }
    const figure = figureAt(plain, from, end);
    figures.push(figure);
    from = isTimes(plain, figure.to) ? figure.to + 1 : figure.to;
  }
  return figures;
}

function figureAt(plain: string, from: number, end: number): TextFigure {
  return markedFigure(plain, from) ?? numberFigure(plain, from, end) ?? codeFigure(plain, from);
}

/** What the marks around it show to be no plain number. */
function markedFigure(plain: string, from: number): TextFigure | undefined {
  const after = plain[from + digitsAt(plain, from)] ?? "";
  if (!MAY_PRECEDE.includes(plain[from - 1] ?? "") && !MAY_FOLLOW.includes(after)) return undefined;
  const document = lengthAt(DOCUMENT, plain, from);
  if (document > 0) {
    return { kind: "document-number", from: from - (plain[from - 1] === "[" ? 1 : 0), to: from + document };
  }
  const dated = dateAt(plain, from);
  if (dated) return dateFigure(dated.date, from, dated.to);
  const ordinal = lengthAt(ORDINAL, plain, from);
  return ordinal > 0 ? { kind: "ordinal", from, to: from + ordinal } : undefined;
}

function dateFigure(date: TextDate, from: number, to: number): TextFigure {
  return date.year !== null && date.month === null
    ? { kind: "year", year: date.year, from, to: from + 4 }
    : { kind: "date", date, from, to };
}

function codeFigure(plain: string, from: number): TextFigure {
  const length = Math.max(lengthAt(CODE, plain, from), lengthAt(NUMBER, plain, from));
  return { kind: "code", from, to: from + length };
}

/** Undefined for what only looks like a number: 0101, 12333电话, 5G, 3P7. */
function numberFigure(plain: string, from: number, runTo: number): TextFigure | undefined {
  const digits = digitsAt(plain, from);
  if (digits === 0 || (digits > 1 && plain[from] === "0")) return undefined;
  if (runTo - from > 4 && lengthAt(HOTLINE, plain, from) > 0) return undefined;
  const to = from + lengthAt(NUMBER, plain, from);
  const number = parseDecimal(plain.slice(from, to));
  if (!number) return undefined;
  const percent = lengthAt(PERCENT, plain, to);
  if (percent > 0) return { kind: "percentage", number, from, to: to + percent };
  const money = moneyFigure(plain, number, from, to);
  if (money) return money;
  const gap = plain[to] === " " ? 1 : 0;
  const unit = unitAt(plain, to + gap);
  const end = unit === "" ? to : to + gap + unit.length;
  const isWhole = end >= runTo || isTimes(plain, to);
  return isWhole ? { kind: "quantity", number, unit, from, to: end } : undefined;
}

/** Money stands with 元, or with 万 or 亿 before it. */
function moneyFigure(plain: string, number: Decimal, from: number, to: number): TextFigure | undefined {
  MONEY.lastIndex = to;
  const match = MONEY.exec(plain);
  if (!match) return undefined;
  const scale = match[1] ?? "";
  const unit: MoneyUnit = scale === "亿" ? "亿元" : scale === "万" ? "万元" : "元";
  const power = POWERS[scale] ?? 0;
  const amount = amountOf({ digits: number.digits * 10n ** BigInt(power), scale: number.scale }, unit);
  if (!amount) return undefined;
  const end = to + match[0].length;
  const isStandard =
    lengthAt(PER, plain, end) > 0 || EACH.test(plain.slice(Math.max(0, from - MOST_BEFORE), from));
  return { kind: isStandard ? "standard" : "amount", amount, from, to: end };
}

/** Whether an x stands between two numbers: 757x33. */
function isTimes(plain: string, at: number): boolean {
  return (plain[at] === "x" || plain[at] === "X") && /\d/.test(plain[at + 1] ?? "");
}

/** How much of a text a sticky pattern takes at a place; 0 where it does not match. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
