import { halfWidth } from "../../model/half-width";

/** A text as its words are looked for: half-width, without blanks and quotes, and where each sign stood. */
export interface PlainText {
  readonly text: string;
  /** For each sign of `text` its place in the original, and the length of the original at the end. */
  readonly at: readonly number[];
}

const BLANK = /[^\S\n]|[\u200b-\u200d\u2060\ufeff]/;
const QUOTE = /["'“”‘’「」]/;
const OPENING = "[【〔{";
const CLOSING = "]】〕}";

/** Takes out what does not matter between words; a blank between two figures stays, and so do line ends. */
export function plainText(original: string): PlainText {
  const half = halfWidth(original);
  const signs: string[] = [];
  const at: number[] = [];
  let isApart = false;
  for (let index = 0; index < half.length; index++) {
    const sign = half.charAt(index);
    if (isHan(half.charCodeAt(index))) {
      isApart = false;
      signs.push(sign);
      at.push(index);
      continue;
    }
    if (BLANK.test(sign)) {
      isApart = true;
      continue;
    }
    if (QUOTE.test(sign)) continue;
    if (isApart && isFigureSign(sign) && isFigureSign(signs.at(-1) ?? "")) {
      signs.push(" ");
      at.push(index);
    }
    isApart = false;
    signs.push(OPENING.includes(sign) ? "(" : CLOSING.includes(sign) ? ")" : sign === "−" ? "-" : sign);
    at.push(index);
  }
  at.push(original.length);
  return { text: signs.join(""), at };
}

/** Most signs of a text are no others. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isFigureSign(sign: string): boolean {
  return /^[\dA-Za-z.,]$/.test(sign);
}
