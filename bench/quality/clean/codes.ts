import { pick, whole, type Random } from "../random";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** 曹妃甸区, 昌黎县, 满城区, 裕华区, 迁安市, 丰南区: codes that are in force. */
export const REGIONS = ["130209", "130322", "130607", "130108", "130283", "130207"] as const;

/** What makes the codes of one budget agree: place, year, and the remainder of their check characters. */
export interface CodeSeries {
  readonly region: string;
  readonly year: number;
  readonly remainder: number;
}

/** Begins the codes of one budget. */
export function codeSeries(random: Random, year: number): CodeSeries {
  return { region: pick(random, REGIONS), year, remainder: whole(random, 0, 30) };
}

/** A project code of 21 characters: 区划, 年度, P, a number, a suffix, a check character. */
export function projectCode(random: Random, { region, year, remainder }: CodeSeries): string {
  const number = String(whole(random, 1, 999)).padStart(6, "0");
  const body = `${region}${year % 100}P${number}${pick(random, ["10001", "10002", "10010"])}`;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum = (sum + ALPHABET.indexOf(character) * weight) % 31;
    weight = (weight * 3) % 31;
  }
  return `${body}${ALPHABET[(remainder - sum + 31) % 31] ?? "0"}`;
}

/** A code as 满城区 had them in 2021: 区划, 年度, then 13 characters without an order. */
export function plainCode(random: Random, { region, year }: CodeSeries): string {
  const rest = Array.from({ length: 13 }, () => pick(random, [...ALPHABET]));
  return `${region}${year % 100}${rest.join("")}`;
}
