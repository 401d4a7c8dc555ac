import { normaliseLabel } from "../../sheet/label";

/** A text as texts are compared: without white space, quotes and what ends it. */
export function plainText(text: string): string {
  return normaliseLabel(text).replace(/[。.;,、]+$/, "");
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
