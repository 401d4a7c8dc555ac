import type { Rule } from "../define-rule";

/** 文字. */
export const WORDING_RULES: readonly Rule[] = [];
