import type { Rule } from "../define-rule";
import { copiedFromOtherProject } from "./copied-from-other-project";
import { projectsSum } from "./projects-sum";
import { titleDiffersFromName } from "./title-differs-from-name";

/** 跨表. */
export const ACROSS_RULES: readonly Rule[] = [titleDiffersFromName, projectsSum, copiedFromOtherProject];
