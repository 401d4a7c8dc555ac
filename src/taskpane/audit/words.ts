import type { Ledger } from "../../model/ledger";
import { ALL_RULES } from "../../rules/catalogue";
import type { Scope } from "./scope";

/** What users call the two scopes. */
export const SCOPE_NAMES: Readonly<Record<Scope, string>> = { table: "本表", workbook: "本工作簿" };

const TITLES = new Map(ALL_RULES.map((rule) => [rule.id, rule.title]));

/** What users call a rule. */
export function ruleTitle(id: string): string {
  return TITLES.get(id) ?? id;
}

/** What users call a list of expenditures: 预算明细 67 行. */
export function ledgerWords({ first, end }: Ledger): string {
  return `预算明细 ${end - first} 行`;
}
