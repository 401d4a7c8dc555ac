import { ACROSS_RULES } from "./across/across-rules";
import { BUDGET_RULES } from "./budget/budget-rules";
import { CODE_RULES } from "./codes/code-rules";
import type { Rule } from "./rule";
import { GRADE_RULES } from "./grades/grade-rules";
import { MONEY_RULES } from "./money/money-rules";
import { PLAN_RULES } from "./plan/plan-rules";
import { STRUCTURE_RULES } from "./structure/structure-rules";
import { VALUE_RULES } from "./values/value-rules";
import { WORDING_RULES } from "./wording/wording-rules";

/** Every rule of this version, by family. */
export const ALL_RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...VALUE_RULES,
  ...MONEY_RULES,
  ...PLAN_RULES,
  ...CODE_RULES,
  ...GRADE_RULES,
  ...ACROSS_RULES,
  ...BUDGET_RULES,
  ...WORDING_RULES,
];
