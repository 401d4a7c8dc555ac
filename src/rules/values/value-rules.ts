import type { Rule } from "../define-rule";
import { basisMissing } from "./basis-missing";
import { basisWeak } from "./basis-weak";
import { complaintAtMost0 } from "./complaint-at-most-0";
import { complaintTooLoose } from "./complaint-too-loose";
import { costAtLeast } from "./cost-at-least";
import { costNotNumeric } from "./cost-not-numeric";
import { fullwidthDigit } from "./fullwidth-digit";
import { notApplicableUsed } from "./not-applicable-used";
import { operatorGlyph } from "./operator-glyph";
import { operatorMissing } from "./operator-missing";
import { operatorStrict } from "./operator-strict";
import { percentWord } from "./percent-word";
import { quantityAtMost } from "./quantity-at-most";
import { quantityNotNumeric } from "./quantity-not-numeric";
import { rateAtLeast100 } from "./rate-at-least-100";
import { rateAtMost } from "./rate-at-most";
import { rateNotNumeric } from "./rate-not-numeric";
import { satisfaction100 } from "./satisfaction-100";
import { satisfactionNotQuantified } from "./satisfaction-not-quantified";
import { timelinessTooLoose } from "./timeliness-too-loose";
import { unitInNameDiffers } from "./unit-in-name-differs";
import { unitIncomplete } from "./unit-incomplete";
import { unitMissing } from "./unit-missing";
import { unitMixed } from "./unit-mixed";
import { unitScaleMixed } from "./unit-scale-mixed";
import { unitWithoutDenominator } from "./unit-without-denominator";
import { valueApproximate } from "./value-approximate";
import { valueBareAdjective } from "./value-bare-adjective";
import { valueComposite } from "./value-composite";
import { valueLeftoverCode } from "./value-leftover-code";
import { valueMissing } from "./value-missing";
import { valueNamesSupplier } from "./value-names-supplier";
import { valueNotAValue } from "./value-not-a-value";
import { valueYesNo } from "./value-yes-no";

/** 指标值. */
export const VALUE_RULES: readonly Rule[] = [
  valueMissing,
  valueNotAValue,
  valueNamesSupplier,
  valueLeftoverCode,
  valueComposite,
  valueYesNo,
  valueBareAdjective,
  valueApproximate,
  notApplicableUsed,
  satisfactionNotQuantified,
  satisfaction100,
  complaintAtMost0,
  complaintTooLoose,
  operatorGlyph,
  operatorMissing,
  operatorStrict,
  percentWord,
  fullwidthDigit,
  unitMissing,
  unitIncomplete,
  unitWithoutDenominator,
  unitInNameDiffers,
  unitMixed,
  unitScaleMixed,
  rateAtMost,
  rateAtLeast100,
  rateNotNumeric,
  quantityAtMost,
  quantityNotNumeric,
  costAtLeast,
  costNotNumeric,
  timelinessTooLoose,
  basisMissing,
  basisWeak,
];
