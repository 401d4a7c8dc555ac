import type { Rule } from "../define-rule";
import { activityDuplicate } from "./activity-duplicate";
import { activityGoalMissing } from "./activity-goal-missing";
import { gradeGap } from "./grade-gap";
import { gradeMissing } from "./grade-missing";
import { gradeOrder } from "./grade-order";
import { gradeOverlap } from "./grade-overlap";
import { gradeSame } from "./grade-same";

/** 活动分档. */
export const GRADE_RULES: readonly Rule[] = [
  gradeMissing,
  gradeGap,
  gradeOverlap,
  gradeOrder,
  gradeSame,
  activityDuplicate,
  activityGoalMissing,
];
