import type { Rule } from "../define-rule";
import { descriptionBoilerplate } from "./description-boilerplate";
import { goalMissing } from "./goal-missing";
import { headFieldMissing } from "./head-field-missing";
import { indicatorDuplicate } from "./indicator-duplicate";
import { level1Name } from "./level1-name";
import { level2Required } from "./level2-required";
import { level2Unlabelled } from "./level2-unlabelled";
import { level3IsLevel2 } from "./level3-is-level2";

/** 结构. */
export const STRUCTURE_RULES: readonly Rule[] = [
  level2Required,
  level1Name,
  level2Unlabelled,
  goalMissing,
  headFieldMissing,
  indicatorDuplicate,
  level3IsLevel2,
  descriptionBoilerplate,
];
