import { normaliseLabel } from "../../sheet/label";

const ENDINGS = new Set(["。", ".", ";", ",", "、"]);

/** A text as texts are compared: without white space, quotes and what ends it. */
export function plainText(text: string): string {
  const plain = normaliseLabel(text);
  let end = plain.length;
  while (end > 0 && ENDINGS.has(plain[end - 1]!)) end--;
  return plain.slice(0, end);
}

/** Texts in their order, those that say the same only once, as the first of them is written. */
export function eachOnce(texts: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const text of texts) {
    const key = plainText(text);
    if (!known.has(key)) known.set(key, text);
  }
  return [...known.values()];
}
