import type { Rule } from "../define-rule";
import { planAllInDecember } from "./plan-all-in-december";
import { planBlank } from "./plan-blank";
import { planDecreasing } from "./plan-decreasing";
import { planEndsAt100 } from "./plan-ends-at-100";
import { planMixedScale } from "./plan-mixed-scale";
import { planOver100 } from "./plan-over-100";

/** 支出计划. */
export const PLAN_RULES: readonly Rule[] = [
  planBlank,
  planOver100,
  planDecreasing,
  planEndsAt100,
  planMixedScale,
  planAllInDecember,
];
