import type { Document } from "../../src/model/documents";
import { profileById } from "../../src/rules/profiles";
import type { Outcome } from "../../src/rules/outcome";
import type { Rule } from "../../src/rules/rule";
import { runRules } from "../../src/rules/run-rules";
import { documentsOf, parseRulePage, type Example } from "./rule-page";

/** The tables of a text as a rule page writes them; where `broken` is given, cells with that text are errors instead. */
export function documentsIn(form: string, tables: string, broken?: string): Document[] {
  const page = parseRulePage(`## 正确示例\n\n### 例\n\n表样：${form}\n\n${tables}\n`);
  const [example] = page.right as [Example];
  const sheets = example.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) =>
      row.map((value) => (value !== null && value === broken ? { error: "#REF!" } : value)),
    ),
  }));
  return documentsOf({ ...example, sheets });
}

/** What one rule answers to some tables, by the profile of 河北 2023. */
export function answerOf(rule: Rule, documents: readonly Document[]): Outcome {
  const profile = profileById("hebei-2023");
  const [outcome] = profile ? runRules([rule], documents, profile) : [];
  if (!outcome) throw new Error(`no answer of ${rule.id}`);
  return outcome;
}
