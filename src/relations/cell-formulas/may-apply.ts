import type { BoundCondition } from "../bound";
import { evaluate, type Instance } from "../evaluate";

/**
 * Whether the condition of a formula is met by what a sheet has a place for, whatever will be filled in: 有(…) asks for
 * the cell, and a comparison is never met before there are figures.
 */
export function mayApply(condition: BoundCondition | null, instance: Instance): boolean {
  if (!condition) return true;
  switch (condition.kind) {
    case "compare":
      return false;
    case "and":
      return mayApply(condition.left, instance) && mayApply(condition.right, instance);
    case "or":
      return mayApply(condition.left, instance) || mayApply(condition.right, instance);
    case "there": {
      const { table, of, not } = condition;
      if (!instance.tables.has(table.id) || !of) return instance.tables.has(table.id) !== not;
      const seen = evaluate(of, instance);
      // What is there and cannot be read is neither there nor not.
      if (seen.kind === "unseen" && seen.why === "broken") return false;
      return (seen.kind === "figure" && seen.cells.length > 0) !== not;
    }
  }
}
