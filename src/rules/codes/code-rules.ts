import type { Rule } from "../define-rule";
import { projectCodeCheck } from "./project-code-check";
import { projectCodeDuplicate } from "./project-code-duplicate";
import { projectCodeForm } from "./project-code-form";
import { projectCodeYear } from "./project-code-year";
import { yearInText } from "./year-in-text";

/** 编码与年度. */
export const CODE_RULES: readonly Rule[] = [
  projectCodeForm,
  projectCodeCheck,
  projectCodeDuplicate,
  projectCodeYear,
  yearInText,
];
