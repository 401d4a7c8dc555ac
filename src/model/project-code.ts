/** How long a project code is in the integrated budget system. */
export const CODE_LENGTH = 21;

const FORM = /^\d{8}[0-9A-Z]{13}$/;

/** A code as it is compared: half-width, capital, without white space. */
export function plainCode(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

/** The budget year in digits 7 and 8 of a well-formed code. */
export function yearOfCode(text: string): number | undefined {
  const code = plainCode(text);
  return FORM.test(code) ? 2000 + Number(code.slice(6, 8)) : undefined;
}

/** The characters of codes that carry a check character (GB 32100—2015): no I, O, S, V, Z. */
const CHECK_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHT = 3;
const SERIES = /^\d{8}P\d{6}.{6}$/;

/** What codes of one series begin with: region, year and P; undefined for codes of another make. */
export function prefixOf(text: string): string | undefined {
  const code = plainCode(text);
  return SERIES.test(code) ? code.slice(0, 9) : undefined;
}

/** What weighted digits and check character come to, modulo 31; the same for all codes of a series. */
export function checkOffset(text: string): number | undefined {
  const digits = [...plainCode(text)].map((character) => CHECK_ALPHABET.indexOf(character));
  if (digits.includes(-1)) return undefined;
  let sum = 0;
  let weight = 1;
  for (const [index, digit] of digits.entries()) {
    // The check character at the end stands for itself.
    sum += digit * (index < digits.length - 1 ? weight : 1);
    weight = (weight * WEIGHT) % CHECK_ALPHABET.length;
  }
  return sum % CHECK_ALPHABET.length;
}

/** A code of a series whose check character fits its other digits as that of another code of the series does. */
export function withCheckLike(like: string, code: string): string {
  const [wanted, found] = [checkOffset(like), checkOffset(code)];
  if (wanted === undefined || found === undefined) return code;
  const size = CHECK_ALPHABET.length;
  const check = CHECK_ALPHABET.indexOf(code.at(-1)!);
  return code.slice(0, -1) + CHECK_ALPHABET[(check + wanted - found + size) % size];
}
