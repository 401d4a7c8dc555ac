import { decimalToText, roundToScale } from "../../model/decimal";

/** 分 of 0.01 万元, which published figures are rounded to. */
const SHOWN = 10_000;
const WAN_SCALE = 6;

/** Money as the published texts have it: 分 → "29295.60万元". */
export function wanText(fen: number): string {
  const digits = roundToScale({ digits: BigInt(fen), scale: WAN_SCALE }, 2);
  return `${decimalToText({ digits, scale: 2 })}万元`;
}

/** Money as it is shown, in 分: differences of shown figures are what a reader works out. */
export function shownFen(fen: number): number {
  return Number(roundToScale({ digits: BigInt(fen), scale: WAN_SCALE }, 2)) * SHOWN;
}

/** How much of a base a part is, with two decimals: "58.82%"; "" of nothing. */
export function percentText(part: number, base: number): string {
  if (base === 0) return "";
  const [over, under] = [BigInt(Math.abs(part)) * 10_000n, BigInt(Math.abs(base))];
  return `${decimalToText({ digits: (2n * over + under) / (2n * under), scale: 2 })}%`;
}
