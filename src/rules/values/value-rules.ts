import type { Rule } from "../define-rule";
import { costAtLeast } from "./cost-at-least";
import { fullwidthDigit } from "./fullwidth-digit";
import { operatorGlyph } from "./operator-glyph";
import { percentWord } from "./percent-word";
import { rateAtMost } from "./rate-at-most";
import { satisfactionNotQuantified } from "./satisfaction-not-quantified";
import { unitIncomplete } from "./unit-incomplete";
import { unitMissing } from "./unit-missing";
import { valueMissing } from "./value-missing";
import { valueNotAValue } from "./value-not-a-value";

/** 指标值. */
export const VALUE_RULES: readonly Rule[] = [
  valueMissing,
  valueNotAValue,
  satisfactionNotQuantified,
  operatorGlyph,
  percentWord,
  fullwidthDigit,
  unitMissing,
  unitIncomplete,
  rateAtMost,
  costAtLeast,
];
