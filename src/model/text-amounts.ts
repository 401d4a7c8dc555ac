import { amountOf, type Amount, type MoneyUnit } from "./amount";
import { parseDecimal, type Decimal } from "./decimal";
import { isUnit } from "./units";

interface At {
  /** Where it begins and ends in the text, as indices into it. */
  readonly from: number;
  readonly to: number;
}

/** A figure in a prose text, with what it is. */
export type TextFigure = At &
  (
    | { readonly kind: "document-number" }
    | { readonly kind: "year"; readonly year: number }
    | { readonly kind: "percentage"; readonly number: Decimal }
    /** A whole sum: 2.65万元. */
    | { readonly kind: "amount"; readonly amount: Amount }
    /** Money for one person or thing: 33元/人, 每人33元. */
    | { readonly kind: "standard"; readonly amount: Amount }
    /** Anything else; the unit is "" where none is written. */
    | { readonly kind: "quantity"; readonly number: Decimal; readonly unit: string }
  );

/** Document numbers by their bracketed year, and plain numbers; each character is looked at a bounded number of times. */
const FIGURE =
  /\[(?:19|20)\d\d\] ?(?:第 ?)?\d{1,5}(?: ?号)?|(?:19|20)\d\d\[\d{1,5}\] ?号|\d+(?:,\d{3})*(?:\.\d+)?/g;
/** The most that Excel keeps in one cell. */
const MOST_IN_CELL = 32_767;
const MONEY = /^[余多]?(亿|千万|百万|十万|万|千|百)?(元)?/;
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 十万: 5, 百万: 6, 千万: 7 };
const PER = /^(?:\/|每|一?(?:人|户|生)[/每])/;
const EACH = /(?:每|人均|户均|生均|平均)[^，。；、,;:：\d]{0,8}$/;
const UNIT_SIGNS = /^[\p{Script=Han}A-Za-z/*·]{1,6}/u;

/** Every figure of a text in its order, told apart by kind; total, and in time linear in the text's length. */
export function textFigures(text: string): TextFigure[] {
  if (text.length > MOST_IN_CELL) return [];
  const plain = halfWidth(text);
  return [...plain.matchAll(FIGURE)].flatMap((match) => {
    const [figure] = match;
    const [from, to] = [match.index, match.index + figure.length];
    if (figure.includes("[")) return [{ kind: "document-number" as const, from, to }];
    const number = parseDecimal(figure);
    return number ? [numberFigure(plain, number, figure, from, to)] : [];
  });
}

function numberFigure(plain: string, number: Decimal, figure: string, from: number, to: number): TextFigure {
  const after = plain.slice(to, to + 12);
  if (/^(?:19|20)\d\d$/.test(figure) && /^\s?年/.test(after))
    return { kind: "year", year: Number(figure), from, to };
  if (after.startsWith("%")) return { kind: "percentage", number, from, to: to + 1 };
  const money = moneyFigure(plain, number, from, to);
  if (money) return money;
  const unit = unitOf(after);
  return { kind: "quantity", number, unit, from, to: to + unit.length };
}

/** Money stands with 元, or with 万 or 亿 that nothing counted follows. */
function moneyFigure(plain: string, number: Decimal, from: number, to: number): TextFigure | undefined {
  const after = plain.slice(to, to + 12);
  const [all, scale = "", yuan] = MONEY.exec(after) ?? [""];
  if (yuan === undefined) return undefined;
  const unit: MoneyUnit = scale === "亿" ? "亿元" : scale === "万" ? "万元" : "元";
  const power = POWERS[scale] ?? 0;
  const amount = amountOf({ digits: number.digits * 10n ** BigInt(power), scale: number.scale }, unit);
  if (!amount) return undefined;
  const isStandard =
    PER.test(after.slice(all.length)) || EACH.test(plain.slice(Math.max(0, from - 12), from));
  return { kind: isStandard ? "standard" : "amount", amount, from, to: to + all.length };
}

/** The longest unit at the start of a text; 周岁 is an age and not 周. */
function unitOf(after: string): string {
  const signs = UNIT_SIGNS.exec(after)?.[0] ?? "";
  for (let length = signs.length; length > 0; length--) {
    const word = signs.slice(0, length);
    if (isUnit(word)) return signs.startsWith("周岁") ? "" : word;
  }
  return "";
}

/** Full-width signs made half-width and brackets made alike, one for one, so that places stay. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff0b\uff0d-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[〔【(]/g, "[")
    .replace(/[〕】)]/g, "]");
}
