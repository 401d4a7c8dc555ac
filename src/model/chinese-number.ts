import type { Decimal } from "./decimal";

const DIGITS = "零一二三四五六七八九";
const LONGEST = 20;
const SPELT =
  /^(?:([一二三四五六七八九])千零?)?(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九])?(?:(?<!^)点([零〇一二三四五六七八九]+))?$/;

/** Reads a number below ten thousand as it is spelt: 九十五, 一百零三, 九十九点五, and 百 of 百分之百. */
export function chineseNumber(text: string): Decimal | undefined {
  if (text === "零") return { digits: 0n, scale: 0 };
  const match = text.length > LONGEST ? undefined : SPELT.exec(text === "百" ? "一百" : text);
  if (!match || text === "") return undefined;
  const [, thousands, hundreds, tens, ones, fraction = ""] = match;
  const whole = [thousands, hundreds, tens === "" ? "一" : tens, ones].map(digit).join("");
  return { digits: BigInt(whole + [...fraction].map(digit).join("")), scale: fraction.length };
}

function digit(sign: string | undefined): number {
  return sign === undefined || sign === "〇" ? 0 : DIGITS.indexOf(sign);
}
