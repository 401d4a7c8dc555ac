import type { Rule } from "../define-rule";
import { operatorGlyph } from "./operator-glyph";

/** 指标值. */
export const VALUE_RULES: readonly Rule[] = [operatorGlyph];
