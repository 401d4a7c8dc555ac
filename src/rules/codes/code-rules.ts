import type { Rule } from "../define-rule";
import { projectCodeDuplicate } from "./project-code-duplicate";
import { projectCodeForm } from "./project-code-form";
import { yearInText } from "./year-in-text";

/** 编码与年度. */
export const CODE_RULES: readonly Rule[] = [projectCodeForm, projectCodeDuplicate, yearInText];
