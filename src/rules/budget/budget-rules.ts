import type { Rule } from "../define-rule";
import { codeLevelDoubleCounted } from "./code-level-double-counted";
import { codeNameMismatch } from "./code-name-mismatch";
import { codeParentMissing } from "./code-parent-missing";
import { emptyTableNote } from "./empty-table-note";
import { hiddenRowsWithAmounts } from "./hidden-rows-with-amounts";
import { negativeAmount } from "./negative-amount";
import { RELATION_RULES } from "./relation-rules";
import { tableName } from "./table-name";
import { totalIsConstant } from "./total-is-constant";
import { unitDeclarationMissing } from "./unit-declaration-missing";

/** 预算表: what a reviewer sees of each table, then what its figures have to come to. */
export const BUDGET_RULES: readonly Rule[] = [
  codeNameMismatch,
  codeParentMissing,
  codeLevelDoubleCounted,
  tableName,
  unitDeclarationMissing,
  emptyTableNote,
  negativeAmount,
  hiddenRowsWithAmounts,
  totalIsConstant,
  ...RELATION_RULES,
];
