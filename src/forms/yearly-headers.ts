import type { Column } from "./description";
import type { Token } from "./tokens";

const YEARLY = /^(20\d\d)年度?(?:年初)?预算(?:数|金额|安排|安排数)?$/;

/** The year of a header that says no more than whose budget stands under it: 2021年度预算. */
export function yearOfHeader({ norm }: Pick<Token, "norm">): number | undefined {
  const year = YEARLY.exec(norm)?.[1];
  return year === undefined ? undefined : Number(year);
}

/**
 * Whether a header with a year is of this year or of the last, as the column asks, by the headers beside it. One year
 * alone does not tell, unless the other column says 上年 or 本年.
 */
export function isOfItsYear(token: Token, { yearOf }: Column, header: readonly Token[]): boolean {
  const year = yearOf && yearOfHeader(token);
  if (year === undefined) return true;
  const years = header.flatMap((other) => yearOfHeader(other) ?? []).filter((other) => other !== year);
  if (years.length === 0)
    return header.some(({ norm }) => norm.startsWith(yearOf === "last" ? "本年" : "上年"));
  return yearOf === "last" ? year < Math.max(...years) : year > Math.max(...years);
}
