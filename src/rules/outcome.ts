import type { CellRef } from "../sheet/address";
import type { Severity } from "../sheet/mark";
import type { Safety } from "./rule";

/** A cell that a finding speaks of beside its own, such as the other side of a comparison. */
export interface RelatedCell {
  /** What the cell is in this finding: 预算数, 上一期 … */
  readonly role: string;
  readonly at: CellRef;
  /** As typed. */
  readonly value: string;
}

/** A mend that is offered for a finding. */
export interface Fix {
  /** What it does, as its button says it. */
  readonly title: string;
  readonly safety: Safety;
  /** The cells it changes; none for a mend that is only told. */
  readonly changes: readonly { readonly at: CellRef; readonly value: string | number | null }[];
}

/** Something wrong in one cell, told so that a person can act on it. */
export interface Finding {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly at: CellRef;
  /** What the cell is: 指标值, 预算数 … */
  readonly place: string;
  /** What is wrong, with figures and units. */
  readonly message: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly how: string;
  readonly basis: string;
  readonly related: readonly RelatedCell[];
  /** The difference of a comparison and how much of it rounding allows, both with their unit. */
  readonly difference: string | undefined;
  readonly allowed: string | undefined;
  readonly fixes: readonly Fix[];
  /** The same for the same problem after rows were inserted or sheets moved; another one once the text changes. */
  readonly fingerprint: string;
}

/** How a rule answered for one table, or for the workbook as a whole. */
export type OutcomeKind = "pass" | "fail" | "notApplicable" | "insufficient" | "unreadable" | "crashed";

/** One rule's answer. Missing data never reads as a pass. */
export interface Outcome {
  readonly rule: string;
  /** What users call the rule. */
  readonly title: string;
  readonly kind: OutcomeKind;
  /** The table, by its place; null for rules over the whole workbook. */
  readonly table: { readonly sheet: string; readonly row: number; readonly title: string } | null;
  /** Why the rule does not apply or could not check; "" for a plain pass or fail. */
  readonly because: string;
  readonly findings: readonly Finding[];
}
