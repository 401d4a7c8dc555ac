import type { Rule } from "../define-rule";
import { amountAsText } from "./amount-as-text";
import { basisArithmetic } from "./basis-arithmetic";
import { budgetSources } from "./budget-sources";
import { costEqualsBudget } from "./cost-equals-budget";
import { personnelInProject } from "./personnel-in-project";
import { purposeAmounts } from "./purpose-amounts";
import { purposeIsName } from "./purpose-is-name";
import { unitPriceTimesQuantity } from "./unit-price-times-quantity";

/** 资金. */
export const MONEY_RULES: readonly Rule[] = [
  budgetSources,
  costEqualsBudget,
  amountAsText,
  purposeIsName,
  purposeAmounts,
  basisArithmetic,
  unitPriceTimesQuantity,
  personnelInProject,
];
