import type { Rule } from "../define-rule";
import { planAgainstTimeliness } from "./plan-against-timeliness";
import { planAllInDecember } from "./plan-all-in-december";
import { planBlank } from "./plan-blank";
import { planDecreasing } from "./plan-decreasing";
import { planDoneInMarch } from "./plan-done-in-march";
import { planEndsAt100 } from "./plan-ends-at-100";
import { planFormatMixed } from "./plan-format-mixed";
import { planIdleHalfYear } from "./plan-idle-half-year";
import { planMixedScale } from "./plan-mixed-scale";
import { planOver100 } from "./plan-over-100";
import { planShifted } from "./plan-shifted";

/** 支出计划. */
export const PLAN_RULES: readonly Rule[] = [
  planBlank,
  planOver100,
  planDecreasing,
  planEndsAt100,
  planMixedScale,
  planShifted,
  planAllInDecember,
  planDoneInMarch,
  planIdleHalfYear,
  planAgainstTimeliness,
  planFormatMixed,
];
