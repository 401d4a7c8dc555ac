import type { Document } from "../model/documents";
import { tryFormula, type Trial } from "./try-formula";

/** A line of a text in which every line is a formula, with what came of it. */
export interface TriedFormula {
  /** From 1. */
  readonly line: number;
  /** Where the line begins in the text. */
  readonly from: number;
  readonly text: string;
  readonly trial: Trial;
}

/** Tries the formulas of a text, one a line; blank lines are passed over. */
export function tryLines(text: string, documents: readonly Document[]): readonly TriedFormula[] {
  let from = 0;
  return text.split("\n").flatMap((line, index) => {
    const start = from;
    from += line.length + 1;
    if (line.trim() === "") return [];
    return [{ line: index + 1, from: start, text: line, trial: tryFormula(line, documents) }];
  });
}

/** The formulas of such a text. */
export function formulasIn(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
