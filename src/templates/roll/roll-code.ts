import type { RollYears } from "./roll-plan";

const CODE = /^\d{8}[0-9A-Z]{13}$/;
/** Codes of a series, as 曹妃甸区 has them: region 6, year 2, P, and a check character at the end. */
const SERIES = /^\d{8}P\d{6}/;
/** The characters of codes that carry a check character (GB 32100—2015). */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHT = 3;
const YEAR_AT = 6;

/** The code of the year that another one is of, as far as it can be told; undefined where it names another year. */
export function rollCode(text: string, { from, to }: RollYears): string | undefined {
  const code = text.trim();
  if (!CODE.test(code) || Number(code.slice(YEAR_AT, YEAR_AT + 2)) !== from % 100) return undefined;
  const moved = code.slice(0, YEAR_AT) + String(to % 100).padStart(2, "0") + code.slice(YEAR_AT + 2);
  return SERIES.test(code) ? withCheckOf(code, moved) : moved;
}

/** A code whose check character fits its other digits as that of a code of the same series does. */
function withCheckOf(like: string, code: string): string {
  const [before, after] = [weighted(like), weighted(code)];
  const check = ALPHABET.indexOf(like.at(-1)!);
  if (before === undefined || after === undefined || check < 0) return code;
  const size = ALPHABET.length;
  return code.slice(0, -1) + ALPHABET[(check + before - after + 2 * size) % size];
}

/** The digits but the last, weighted with the powers of three, modulo 31. */
function weighted(code: string): number | undefined {
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, -1)) {
    const digit = ALPHABET.indexOf(sign);
    if (digit < 0) return undefined;
    sum += digit * weight;
    weight = (weight * WEIGHT) % ALPHABET.length;
  }
  return sum % ALPHABET.length;
}
