import { checkFormula } from "../../relations/check-formula";
import { formulasOf } from "../../relations/check-relation";
import type { Relation } from "../../relations/relation";
import { setsOf } from "../../relations/sets";
import { TABLE_WORDS } from "../../relations/vocabulary";
import { defineWorkbookRule, type WorkbookRule } from "../define-rule";
import { differenceFinding } from "./difference-finding";
import { lostTables } from "./lost-tables";
import { withoutRepetitions } from "./same-differences";

/** The rule that a relation is; where one of the rules that it yields to speaks of the same cell, it is silent. */
export function relationRule(relation: Relation, yieldsTo: readonly string[] = []): WorkbookRule {
  const { id, title, basis, severity, why, how } = relation;
  return defineWorkbookRule({
    id: `relation-${id}`,
    title,
    family: "预算表",
    severity,
    basis,
    why,
    how,
    yieldsTo,
    // Whose a table is can depend on all others that have an owner.
    reads: ["BudgetTable", "ProjectTarget", "DepartmentTarget", "Unrecognised"],
    check(documents, context) {
      const formulas = formulasOf(relation).flatMap((compiled) => {
        if (compiled.ok) return [compiled.formula];
        for (const { message } of compiled.problems) context.unseen(`审核公式写错了：${message}`);
        return [];
      });
      let compared = 0;
      let because: string | undefined;
      const sets = setsOf(documents);
      const reasons = new Set(lostTables(formulas, sets, context.unread));
      for (const set of sets) {
        for (const formula of formulas) {
          const { differences, held, unseen, silent } = checkFormula(formula, set);
          for (const difference of withoutRepetitions(differences))
            context.report(differenceFinding(difference, relation));
          for (const reason of unseen) reasons.add(reason);
          compared += differences.length + held.length;
          because ??= silent[0];
        }
      }
      for (const reason of reasons) context.unseen(reason);
      if (compared > 0) return;
      const names = new Set(formulas.flatMap(({ tables }) => [...tables]));
      const wanted = TABLE_WORDS.filter(({ id: table }) => names.has(table)).map(({ short }) => `“${short}”`);
      context.notApplicable(because ?? `工作簿里没有${wanted.join("、")}`);
    },
  });
}
