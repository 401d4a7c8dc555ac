import type { Rule } from "../define-rule";

/** 支出计划. */
export const PLAN_RULES: readonly Rule[] = [];
