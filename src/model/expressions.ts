import { decimalToText, parseDecimal } from "./decimal";

/** Two sides of "=" or "≈" in a text, at least one of them an expression. */
export interface Equation {
  /** As written, without what stands around it. */
  readonly text: string;
  /** The side that is not a plain number, as written. */
  readonly expression: string;
  /** What the expression comes to, in the scale of the other side and with at most four decimals: 83.65万. */
  readonly result: string;
  readonly holds: boolean;
}

/** An exact fraction; `under` is positive. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

interface Shown extends Fraction {
  /** One in the last digit written, and the same with zeros at the end taken for rounding. */
  readonly step: Fraction;
  readonly roundStep: Fraction;
  /** 万, 亿, % … behind the digits; "" for none. */
  readonly scale: string;
}

type Token = { readonly from: number; readonly to: number } & (
  | { readonly kind: "number"; readonly value: Shown }
  | { readonly kind: "sign"; readonly sign: string }
  | { readonly kind: "equals"; readonly isAbout: boolean }
  | { readonly kind: "break" }
);

/** A number with the unit behind it, and a comment in brackets: 人/次 is a unit, /135人 a division. */
const NUMBER =
  /(\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,8})?)(%)?([百千万亿]{0,2}) ?[\p{Script=Han}A-WYZa-wyz㎡]{0,8}(?:\/[\p{Script=Han}]{1,4}){0,3}(?:\([^()\d=]{0,20}\))?/uy;
const SIGN = /[+*×·÷/()xX-]/y;
const EQUALS = /[≈=≒]约?/y;
/** Words before a number that say what it counts: 每人6000元. */
const WORDS = /[\p{Script=Han}A-WYZa-wyz]{1,8}(?=\d)/uy;
const POWERS: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };
/** The most that Excel keeps in one cell, and the most tokens that a side is looked into. */
const MOST_IN_CELL = 32_767;
const LONGEST = 40;
const EXACT: Fraction = { over: 0n, under: 1n };

/** The equations of a text whose two sides can be understood, in their order; in time linear in its length. */
export function equationsIn(text: string): Equation[] {
  if (text.length > MOST_IN_CELL) return [];
  const runs: Token[][] = [[]];
  for (const token of tokensOf(halfWidth(text))) {
    if (token.kind === "break") runs.push([]);
    else runs.at(-1)?.push(token);
  }
  return runs.flatMap((run) => equationsOf(run, text));
}

function equationsOf(run: readonly Token[], text: string): Equation[] {
  const sides: Token[][] = [[]];
  const signs: boolean[] = [];
  for (const token of run) {
    if (token.kind !== "equals") {
      sides.at(-1)?.push(token);
      continue;
    }
    signs.push(token.isAbout);
    sides.push([]);
  }
  return signs.flatMap(
    (isAbout, index) => equation(sides[index] ?? [], sides[index + 1] ?? [], isAbout, text) ?? [],
  );
}

function equation(
  left: readonly Token[],
  right: readonly Token[],
  isAbout: boolean,
  text: string,
): Equation | undefined {
  const [first, last] = [left[0], right.at(-1)];
  if (!first || !last || Math.max(left.length, right.length) > LONGEST) return undefined;
  const [long, short] = right.length === 1 ? [left, right] : [right, left];
  const shown = short[0];
  const value = long.length > 2 ? evaluate(long) : undefined;
  if (!value || short.length !== 1 || shown?.kind !== "number") return undefined;
  const written = text.slice(first.from, last.to);
  const step = isAbout ? shown.value.roundStep : shown.value.step;
  // A result may be in 万元, 亿元 or percent without saying so.
  const tacit = [10_000n, 100_000_000n, ...(/[%/÷％]/.test(written) ? [100n] : [])];
  const isRounded = shown.value.step.under > 1n;
  return {
    text: written,
    expression: text.slice(long[0]?.from, long.at(-1)?.to).trim(),
    result: resultText(value, shown.value.scale),
    holds:
      isNear(value, shown.value, step, 1n, 1n) ||
      tacit.some(
        (factor) =>
          isNear(value, shown.value, isRounded ? step : EXACT, factor, 1n) ||
          isNear(value, shown.value, step, 1n, factor),
      ),
  };
}

/** Whether a value lies within a step of what is shown, both taken `times` over `by`. */
function isNear(value: Fraction, shown: Fraction, step: Fraction, times: bigint, by: bigint): boolean {
  const difference = value.over * shown.under * by - shown.over * times * value.under;
  const off = difference < 0n ? -difference : difference;
  // Both sides stand over value.under × shown.under × by.
  return off === 0n || off * step.under < step.over * times * value.under * shown.under;
}

function tokensOf(plain: string): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < plain.length;) {
    const take = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = from;
      return pattern.exec(plain);
    };
    const before = tokens.at(-1)?.kind ?? "break";
    let match: RegExpExecArray | null;
    if (before !== "number" && (match = take(NUMBER))) {
      // What stands behind a comma, a point or a letter may be the rest of something longer: 1,23 and A4.
      const isWhole = !/[\d,.A-WYZa-wyz]/.test(plain[from - 1] ?? "");
      const value = isWhole && shownNumber(match[1] ?? "", match[2] === "%", match[3] ?? "");
      const to = from + match[0].length;
      tokens.push(value ? { kind: "number", value, from, to } : { kind: "break", from, to });
    } else if ((match = take(EQUALS))) {
      tokens.push({ kind: "equals", isAbout: match[0] !== "=", from, to: from + match[0].length });
    } else if ((match = take(SIGN))) {
      tokens.push({ kind: "sign", sign: match[0], from, to: from + 1 });
    } else if (before !== "number" && before !== "break") {
      match = take(WORDS);
    }
    const length = match?.[0].length ?? 1;
    if (!match && plain[from] !== " ") tokens.push({ kind: "break", from, to: from + 1 });
    from += length;
  }
  return tokens;
}

function shownNumber(digits: string, isPercent: boolean, scale: string): Shown | undefined {
  const decimal = parseDecimal(digits);
  if (!decimal) return undefined;
  const power = powerOf(scale);
  const under = 10n ** BigInt(decimal.scale) * (isPercent ? 100n : 1n);
  const zeros = decimal.scale === 0 ? (/0*$/.exec(digits.replaceAll(",", ""))?.[0].length ?? 0) : 0;
  const roundStep = { over: power * 10n ** BigInt(zeros), under };
  const step = { over: power, under };
  return { over: decimal.digits * power, under, step, roundStep, scale: isPercent ? "%" : scale };
}

/** What an expression comes to; undefined when it is cut off, unbalanced or divides by nothing. */
function evaluate(tokens: readonly Token[]): Fraction | undefined {
  let next = 0;
  const accept = (signs: string): string | undefined => {
    const token = tokens[next];
    if (token?.kind !== "sign" || !signs.includes(token.sign)) return undefined;
    next++;
    return token.sign;
  };
  const factor = (): Fraction | undefined => {
    const token = tokens[next];
    if (token?.kind === "number") {
      next++;
      return token.value;
    }
    const inner = accept("(") && sum();
    return inner && accept(")") ? inner : undefined;
  };
  const product = (): Fraction | undefined => {
    let value = factor();
    for (let sign; value && (sign = accept("*×·xX÷/"));) {
      const other = factor();
      if (!other) return undefined;
      const [over, under] = "÷/".includes(sign) ? [other.under, other.over] : [other.over, other.under];
      value = under === 0n ? undefined : { over: value.over * over, under: value.under * under };
    }
    return value;
  };
  const sum = (): Fraction | undefined => {
    let value = product();
    for (let sign; value && (sign = accept("+-"));) {
      const other = product();
      if (!other) return undefined;
      const over = other.over * value.under * (sign === "-" ? -1n : 1n);
      value = { over: value.over * other.under + over, under: value.under * other.under };
    }
    return value;
  };
  const value = sum();
  return next === tokens.length ? value : undefined;
}

function resultText({ over: exact, under: whole }: Fraction, scale: string): string {
  const over = scale === "%" ? exact * 100n : exact;
  const under = scale === "%" ? whole : whole * powerOf(scale);
  const size = over < 0n ? -over : over;
  const digits = (size * 20_000n + under) / (2n * under);
  const text = decimalToText({ digits: over < 0n ? -digits : digits, scale: 4 });
  return text.replace(/\.?0+$/, "") + scale;
}

function powerOf(scale: string): bigint {
  return [...scale].reduce((all, sign) => all * (POWERS[sign] ?? 1n), 1n);
}

/** Full-width signs made half-width, one for one; the Chinese comma parts sentences and stays. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff0b\uff0d-\uff5e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}
