import { roundingOf } from "../../model/rounding";
import type { Mention } from "./mention";

/** A figure as far as it is known, in 分. */
export interface Span {
  readonly fen: number;
  readonly slack: number;
}

const FEN = { 元: 100, 万元: 1e6, 亿元: 1e10 };
/** 约 may be this much off, of a hundred. */
const ABOUT = 100;

/** An amount of a text; 减少 is below nought. Undefined of what is no whole sum. */
export function textFen(mention: Mention): Span | undefined {
  const { figure, sign, isNegative, isAbout } = mention;
  if (figure.kind !== "amount") return undefined;
  const { amount } = figure;
  const fen = Math.abs(amount.fen) * (sign < 0 || isNegative ? -1 : 1);
  const { unit, decimals } = amount;
  // Fewer decimals than tables have were rounded; a whole number of 万元 was not unless the text says so.
  const isRounded = unit === "亿元" || (unit === "万元" && decimals > 0) || isAbout;
  const own = isRounded ? FEN[unit] / 10 ** Math.min(decimals, 8) / 2 : 0;
  const about = isAbout ? Math.abs(fen) / ABOUT : 0;
  return { fen, slack: Math.max(own, about, roundingOf(amount)) };
}

/** Whether two figures may be the same. No number is rounded to 0.01 and to 0.02, though both reach to 0.015. */
export function near(a: Span, b: Span): boolean {
  const [off, slack] = [Math.abs(a.fen - b.fen), a.slack + b.slack];
  return off === slack ? off === 0 || a.slack === 0 || b.slack === 0 : off < slack;
}
