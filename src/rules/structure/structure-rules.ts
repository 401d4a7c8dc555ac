import type { Rule } from "../define-rule";
import { benefitOnlySustainability } from "./benefit-only-sustainability";
import { descriptionBoilerplate } from "./description-boilerplate";
import { descriptionIsName } from "./description-is-name";
import { goalMissing } from "./goal-missing";
import { headFieldMissing } from "./head-field-missing";
import { indicatorDuplicate } from "./indicator-duplicate";
import { level1Name } from "./level1-name";
import { level2Name } from "./level2-name";
import { level2Order } from "./level2-order";
import { level2Required } from "./level2-required";
import { level2Unlabelled } from "./level2-unlabelled";
import { level3IsLevel2 } from "./level3-is-level2";
import { level3Truncated } from "./level3-truncated";
import { level3Vague } from "./level3-vague";
import { moneyUnderQuantity } from "./money-under-quantity";
import { rateUnderCost } from "./rate-under-cost";
import { rateUnderQuantity } from "./rate-under-quantity";
import { timelinessUnderQuality } from "./timeliness-under-quality";
import { valueOutsideColumn } from "./value-outside-column";

/** 结构. */
export const STRUCTURE_RULES: readonly Rule[] = [
  level2Required,
  level1Name,
  level2Name,
  level2Order,
  level2Unlabelled,
  benefitOnlySustainability,
  goalMissing,
  headFieldMissing,
  valueOutsideColumn,
  indicatorDuplicate,
  level3IsLevel2,
  level3Vague,
  level3Truncated,
  descriptionIsName,
  descriptionBoilerplate,
  rateUnderQuantity,
  moneyUnderQuantity,
  timelinessUnderQuality,
  rateUnderCost,
];
