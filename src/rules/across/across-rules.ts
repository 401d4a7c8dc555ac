import type { Rule } from "../define-rule";

/** 跨表. */
export const ACROSS_RULES: readonly Rule[] = [];
