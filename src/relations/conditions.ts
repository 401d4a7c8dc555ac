import type { BoundCondition } from "./bound";
import { evaluate, type Instance } from "./evaluate";
import { verdictOf } from "./compare";
import type { Unseen } from "./seen";

/** Whether the condition of a formula is met, or why that cannot be told. */
export function isMet(condition: BoundCondition, instance: Instance): boolean | Unseen {
  switch (condition.kind) {
    case "there": {
      const isThere = instance.tables.has(condition.table.id) && isFilled(condition, instance);
      return isThere !== condition.not;
    }
    case "compare": {
      const left = evaluate(condition.left, instance);
      if (left.kind === "unseen") return left;
      const right = evaluate(condition.right, instance);
      if (right.kind === "unseen") return right;
      return verdictOf(condition.operator, left, right).kind !== "fails";
    }
    case "and":
    case "or": {
      const left = isMet(condition.left, instance);
      // What is decided by one side does not need the other.
      if (left === (condition.kind === "or")) return left;
      const right = isMet(condition.right, instance);
      return right === (condition.kind === "or") || typeof left === "boolean" ? right : left;
    }
  }
}

function isFilled({ of }: Extract<BoundCondition, { kind: "there" }>, instance: Instance): boolean {
  if (!of) return true;
  const seen = evaluate(of, instance);
  return seen.kind === "figure" && seen.cells.some(({ field }) => field.state === "given");
}
