import type { Rule } from "../define-rule";
import { amountAsText } from "./amount-as-text";
import { budgetSources } from "./budget-sources";
import { costEqualsBudget } from "./cost-equals-budget";

/** 资金. */
export const MONEY_RULES: readonly Rule[] = [budgetSources, costEqualsBudget, amountAsText];
