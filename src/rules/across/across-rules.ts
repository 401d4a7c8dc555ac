import type { Rule } from "../define-rule";
import { copiedFromOtherProject } from "./copied-from-other-project";
import { goalAgainstIndicator } from "./goal-against-indicator";
import { nameAgainstPurpose } from "./name-against-purpose";
import { procurementAgainstProject } from "./procurement-against-project";
import { projectsSum } from "./projects-sum";
import { rollupDiffers } from "./rollup-differs";
import { rollupWithoutSource } from "./rollup-without-source";
import { sameIndicatorDifferentOperator } from "./same-indicator-different-operator";
import { titleDiffersFromName } from "./title-differs-from-name";

/** 跨表. */
export const ACROSS_RULES: readonly Rule[] = [
  titleDiffersFromName,
  nameAgainstPurpose,
  projectsSum,
  copiedFromOtherProject,
  goalAgainstIndicator,
  rollupDiffers,
  rollupWithoutSource,
  sameIndicatorDifferentOperator,
  procurementAgainstProject,
];
