import type { Severity } from "../sheet/mark";

/** One 勾稽关系: a handful of formulas that stand or fall together. */
export interface Relation {
  /** "E07"; users choose their own. */
  readonly id: string;
  /** What should hold, in a few words. */
  readonly title: string;
  /** The regulation or practice behind it. */
  readonly basis: string;
  /** Within one table, or between several. */
  readonly kind: "表内" | "表间";
  /** What a difference beyond rounding is; one within it, and any of a soft formula, is a notice. */
  readonly severity: Severity;
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** What to do about a difference, in one sentence. */
  readonly how: string;
  /** 审核公式, one a line. */
  readonly formulas: readonly string[];
}
