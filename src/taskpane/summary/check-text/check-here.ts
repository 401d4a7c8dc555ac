import type { Document } from "../../../model/documents";
import { checkText, type TextCheck } from "../../../summaries/check-text/check-text";

/** A text, and the tables that it is held to. */
export interface AskedText {
  readonly text: string;
  readonly documents: readonly Document[];
}

/** What was found of a text. */
export interface CheckedText {
  readonly text: string;
  readonly result: TextCheck;
}

/** Checks a text on the thread that calls. */
export function checkHere({ text, documents }: AskedText): CheckedText {
  return { text, result: checkText(text, documents) };
}
