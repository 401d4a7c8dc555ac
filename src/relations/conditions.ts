import type { BoundCondition } from "./bound";
import { verdictOf } from "./compare";
import { evaluate, type Instance } from "./evaluate";
import type { Unseen } from "./seen";
import { sidesText } from "./tell";

/** Why a formula does not apply. */
export interface Unmet {
  readonly kind: "unmet";
  readonly because: string;
}

/** Whether the condition of a formula is met; else why not, or why that cannot be told. */
export function isMet(condition: BoundCondition, instance: Instance): true | Unmet | Unseen {
  switch (condition.kind) {
    case "there":
      return isThere(condition, instance);
    case "compare": {
      const left = evaluate(condition.left, instance);
      if (left.kind === "unseen") return left;
      const right = evaluate(condition.right, instance);
      if (right.kind === "unseen") return right;
      if (verdictOf(condition.operator, left, right).kind !== "fails") return true;
      return unmet(sidesText({ left, right }, condition, false));
    }
    case "and": {
      const left = isMet(condition.left, instance);
      if (left !== true && left.kind === "unmet") return left;
      const right = isMet(condition.right, instance);
      // What is decided by one side does not need the other.
      return right !== true && right.kind === "unmet" ? right : left === true ? right : left;
    }
    case "or": {
      const left = isMet(condition.left, instance);
      if (left === true) return true;
      const right = isMet(condition.right, instance);
      return right === true || left.kind === "unmet" ? right : left;
    }
  }
}

function isThere(
  { table, of, not }: Extract<BoundCondition, { kind: "there" }>,
  instance: Instance,
): true | Unmet | Unseen {
  const seen = of && instance.tables.has(table.id) ? evaluate(of, instance) : null;
  // What is there and cannot be read may well be filled in.
  if (seen?.kind === "unseen" && seen.why === "broken") return seen;
  const isFilled = seen?.kind === "figure" && seen.cells.some(({ field }) => field.state === "given");
  const isHere = instance.tables.has(table.id) && (!of || isFilled);
  if (isHere !== not) return true;
  if (!of) return unmet(not ? `工作簿里有“${table.name}”` : `工作簿里没有“${table.name}”`);
  const name = of.row.kind === "named" ? of.row.text : (of.column?.label ?? "这一行");
  const what = name.replace("“", "‘").replace("”", "’");
  return unmet(not ? `“${table.name}”的“${what}”有数` : `“${table.name}”的“${what}”没有数`);
}

function unmet(because: string): Unmet {
  return { kind: "unmet", because };
}
