import type { SheetSnapshot } from "./snapshot";

/**
 * Whether any formula of a sheet may speak of another sheet: it names one, or a table, or something else than cells
 * and functions (a defined name), or computes the place it reads.
 */
export function mayReadOtherSheets({ formulas }: SheetSnapshot): boolean {
  return formulas.some((row) => row.some((formula) => formula !== null && speaksOfOthers(formula)));
}

function speaksOfOthers(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"/g, "");
  if (/[![\]']|\b(?:INDIRECT|OFFSET)\b/i.test(bare)) return true;
  const words = bare.match(/[$\p{L}_\\][$\p{L}\p{N}_.\\]*(?![$\p{L}\p{N}_.\\])\s*\(?/gu) ?? [];
  return words.some((word) => !word.endsWith("(") && !isPlain(word.trim()));
}

/** A cell, a whole column, or a truth value; rows are digits and come into no word. */
function isPlain(word: string): boolean {
  return /^\$?[A-Z]{1,3}(?:\$?\d+)?$/i.test(word) || /^(?:TRUE|FALSE)$/i.test(word);
}
