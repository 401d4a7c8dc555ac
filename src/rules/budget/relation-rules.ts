import { OFFICIAL_RELATIONS } from "../../relations/official/official-relations";
import type { Rule } from "../rule";
import { relationRule } from "./relation-rule";

/** The relations that come with the product, each as a rule. */
export const RELATION_RULES: readonly Rule[] = OFFICIAL_RELATIONS.map(relationRule);
