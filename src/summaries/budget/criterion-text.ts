/** Longer criteria are errors in spreadsheet programs. */
const LONGEST = 255;
/** What looks like a whole number is compared as one, up to the digits that programs keep. */
const WHOLE = /^\d{1,15}$/;
/** Texts that no program takes for a number, a date or a truth value. */
const WORDS = /\p{Script=Han}/u;

/**
 * A criterion of SUMIFS, in its quotes, that means cells with just this text; undefined where programs might take it for
 * something else.
 */
export function criterionText(text: string): string | undefined {
  if (!WHOLE.test(text) && !WORDS.test(text)) return undefined;
  const escaped = text.replace(/[~*?]/g, "~$&");
  // A text that begins as a comparison does would be one.
  const plain = /^[=<>]/.test(escaped) ? `=${escaped}` : escaped;
  return plain.length > LONGEST ? undefined : `"${plain.replace(/"/g, '""')}"`;
}

/** Texts that SUMIFS takes for the same have the same key. */
export function sameToSumifs(text: string): string {
  return WHOLE.test(text) ? String(Number(text)) : text.toLowerCase();
}
