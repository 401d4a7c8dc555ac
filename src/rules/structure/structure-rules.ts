import type { Rule } from "../define-rule";

/** 结构. */
export const STRUCTURE_RULES: readonly Rule[] = [];
