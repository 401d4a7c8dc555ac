import { OFFICIAL_RELATIONS } from "../../relations/official/official-relations";
import type { Rule } from "../rule";
import { relationRule } from "./relation-rule";

/** Rules that say more about what a relation finds too. */
const MORE_SPECIFIC: Readonly<Record<string, readonly string[]>> = {
  E07: ["code-level-double-counted"],
  E29: ["projects-sum"],
};

/** The relations that come with the product, each as a rule. */
export const RELATION_RULES: readonly Rule[] = OFFICIAL_RELATIONS.map((relation) =>
  relationRule(relation, MORE_SPECIFIC[relation.id]),
);
