import type { Rule } from "../define-rule";

/** 活动分档. */
export const GRADE_RULES: readonly Rule[] = [];
