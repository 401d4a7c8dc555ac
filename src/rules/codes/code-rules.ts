import type { Rule } from "../define-rule";

/** 编码与年度. */
export const CODE_RULES: readonly Rule[] = [];
