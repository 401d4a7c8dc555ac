import type { BoundCondition } from "./bound";
import { verdictOf } from "./compare";
import { evaluate, type Instance } from "./evaluate";
import type { Unseen } from "./seen";

/** Why a formula does not apply. */
export interface Unmet {
  readonly kind: "unmet";
  readonly because: string;
}

/** Whether the condition of a formula is met; else why not, or why that cannot be told. */
export function isMet(condition: BoundCondition, instance: Instance, text: string): true | Unmet | Unseen {
  switch (condition.kind) {
    case "there":
      return isThere(condition, instance);
    case "compare": {
      const left = evaluate(condition.left, instance);
      if (left.kind === "unseen") return left;
      const right = evaluate(condition.right, instance);
      if (right.kind === "unseen") return right;
      if (verdictOf(condition.operator, left, right).kind !== "fails") return true;
      return unmet(`不是“${text.slice(condition.from, condition.to)}”的情形`);
    }
    case "and": {
      const left = isMet(condition.left, instance, text);
      if (left !== true && left.kind === "unmet") return left;
      const right = isMet(condition.right, instance, text);
      // What is decided by one side does not need the other.
      return right !== true && right.kind === "unmet" ? right : left === true ? right : left;
    }
    case "or": {
      const left = isMet(condition.left, instance, text);
      if (left === true) return true;
      const right = isMet(condition.right, instance, text);
      return right === true || left.kind === "unmet" ? right : left;
    }
  }
}

function isThere(
  { table, of, not }: Extract<BoundCondition, { kind: "there" }>,
  instance: Instance,
): true | Unmet {
  const seen = of && evaluate(of, instance);
  const isFilled = seen?.kind === "figure" && seen.cells.some(({ field }) => field.state === "given");
  const isHere = instance.tables.has(table.id) && (!of || isFilled);
  if (isHere !== not) return true;
  if (!of) return unmet(not ? `工作簿里有“${table.name}”` : `工作簿里没有“${table.name}”`);
  const what = of.row.kind === "named" ? of.row.text : (of.column?.label ?? "这一行");
  return unmet(not ? `“${table.name}”的“${what}”有数` : `“${table.name}”的“${what}”没有数`);
}

function unmet(because: string): Unmet {
  return { kind: "unmet", because };
}
