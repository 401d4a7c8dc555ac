import type { Rule } from "../define-rule";
import { costEqualsBudget } from "./cost-equals-budget";

/** 资金. */
export const MONEY_RULES: readonly Rule[] = [costEqualsBudget];
