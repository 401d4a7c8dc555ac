import { cellKey, type CellRef } from "./address";

/** How grave a finding is: 错误, 警告 or 提示. */
export type Severity = "error" | "warning" | "notice";

/** The severities, gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

/** What users call the severities. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  notice: "提示",
};

/** A cell to be marked, with the gravest severity found there. */
export interface Mark {
  readonly at: CellRef;
  readonly severity: Severity;
}

/** One mark a cell, the gravest. */
export function gravestMarks(marks: readonly Mark[]): Mark[] {
  const gravest = new Map<string, Mark>();
  for (const { at, severity } of marks) {
    const known = gravest.get(cellKey(at));
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) {
      gravest.set(cellKey(at), { at, severity });
    }
  }
  return [...gravest.values()];
}

/** Fill colours of the marks, as RRGGBB; light enough for black text (contrast above 4.5:1). */
export const MARK_FILLS: Readonly<Record<Severity, string>> = {
  error: "FFC7CE",
  warning: "FFEB9C",
  notice: "DDEBF7",
};

const TAG = "jixiao:mark:";

/**
 * The formula that makes a conditional format ours. It is always true, refers to no cell, and carries a tag by
 * which any host finds the rule again, so users' own rules and formats stay untouched. ASCII only, for WPS.
 */
export function markFormula(severity: Severity): string {
  return `=N("${TAG}${severity}")=0`;
}

/** The severity of a conditional-format formula that is ours, with or without its leading "="; undefined otherwise. */
export function severityOfMarkFormula(formula: string): Severity | undefined {
  const body = formula.replace(/^=/, "").replace(/\s/g, "");
  return SEVERITIES.find((severity) => body === markFormula(severity).slice(1));
}
