const DIGITS = "〇一二三四五六七八九";
const ZEROS = "〇○零0OoＯ";

/** The year that is written in Chinese digits at a place of a text, such as 二〇二三年. */
export function chineseYearAt(text: string, from: number): number | undefined {
  const digits = [...text.slice(from, from + 4)].map(digitOf);
  const isYear = digits.length === 4 && !digits.includes(-1) && /^\s?年/.test(text.slice(from + 4));
  return isYear ? Number(digits.join("")) : undefined;
}

/** A year in Chinese digits, with zeros as another one writes them: 二○二三 → 二○二四. */
export function chineseYear(year: number, like: string): string {
  const zero = [...like].find((sign) => ZEROS.includes(sign)) ?? "〇";
  return [...String(year)].map((digit) => (digit === "0" ? zero : DIGITS[Number(digit)])).join("");
}

function digitOf(sign: string): number {
  return ZEROS.includes(sign) ? 0 : DIGITS.indexOf(sign);
}
