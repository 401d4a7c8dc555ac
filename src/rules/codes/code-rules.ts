import type { Rule } from "../define-rule";
import { projectCodeCheck } from "./project-code-check";
import { projectCodeDuplicate } from "./project-code-duplicate";
import { projectCodeForm } from "./project-code-form";
import { projectCodeMissing } from "./project-code-missing";
import { projectCodeYear } from "./project-code-year";
import { regionCodeOutdated } from "./region-code-outdated";
import { unitNotListed } from "./unit-not-listed";
import { yearInText } from "./year-in-text";

/** 编码与年度. */
export const CODE_RULES: readonly Rule[] = [
  projectCodeMissing,
  projectCodeForm,
  projectCodeCheck,
  projectCodeDuplicate,
  projectCodeYear,
  regionCodeOutdated,
  unitNotListed,
  yearInText,
];
