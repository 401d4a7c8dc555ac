import type { Condition, Expression, Span } from "../formula";
import { fail, nextSign, take, type Reader } from "./reader";
import { failJoining, failMissing, failRest } from "./mistakes";
import { LEVELS, takeOperator, type PlacedOperator } from "./operators";
import { takeCells } from "./take-cells";
import { takeFunction } from "./take-function";
import { takeNumber } from "./take-number";

/** What stands in a formula: a figure, or whether something holds. */
export type Part = Expression | Condition;

/** Brackets and minus signs within each other; no formula has more, and a hostile one must not use up the stack. */
const DEEPEST = 50;
const OPENING = /\(/y;
const CLOSING = /\)/y;
const MINUS = /-/y;

/** Whether a part says that something holds. */
export function isCondition(part: Part): part is Condition {
  return part.kind === "compare" || part.kind === "there" || part.kind === "and" || part.kind === "or";
}

/** Takes operands joined by operators that bind at least so tightly; `before` is what they stand behind, if anything. */
export function takeOperation(reader: Reader, least: number, before: Span | null): Part | undefined {
  let left = takeOperand(reader, before);
  while (left) {
    const operator = takeOperator(reader, least);
    if (!operator) return left;
    const right = takeOperation(reader, LEVELS[operator.sign] + 1, operator.at);
    left = right && joined(reader, operator, left, right);
  }
  return undefined;
}

function takeOperand(reader: Reader, before: Span | null): Part | undefined {
  const opening = take(reader, OPENING);
  if (opening) return deeper(reader, opening, () => takeGroup(reader, opening));
  const minus = take(reader, MINUS);
  if (minus) return deeper(reader, minus, () => takeNegative(reader, minus));
  for (const takeIt of [takeNumber, takeFunction, takeCells]) {
    const operand = takeIt(reader);
    if (operand || reader.problem) return operand;
  }
  return failMissing(reader, before);
}

function deeper(reader: Reader, at: Span, takeInside: () => Part | undefined): Part | undefined {
  if (reader.depth === DEEPEST) return fail(reader, at, `括号套得太深，最多 ${DEEPEST} 层`);
  reader.depth++;
  const part = takeInside();
  reader.depth--;
  return part;
}

function takeGroup(reader: Reader, opening: Span): Part | undefined {
  const inside = takeOperation(reader, LEVELS.或, opening);
  if (!inside) return undefined;
  const closing = take(reader, CLOSING);
  if (closing) return { ...inside, from: opening.from, to: closing.to };
  if (/^[,时]?$/.test(nextSign(reader))) return fail(reader, opening, "这个“(”没有结束，缺少“)”");
  return failRest(reader);
}

function takeNegative(reader: Reader, minus: Span): Expression | undefined {
  const of = takeOperand(reader, minus);
  if (!of) return undefined;
  if (isCondition(of)) return fail(reader, of, "“-”后面应是数或单元格，不能是条件");
  return { kind: "negative", of, from: minus.from, to: of.to };
}

/** Two parts and what stands between them as one. */
function joined(reader: Reader, operator: PlacedOperator, left: Part, right: Part): Part | undefined {
  const span = { from: left.from, to: right.to };
  const areConditions = isCondition(left) && isCondition(right);
  if (areConditions && operator.kind === "logic") {
    return { kind: operator.sign === "且" ? "and" : "or", left, right, ...span };
  }
  if (isCondition(left) || isCondition(right) || operator.kind === "logic") {
    const odd = isCondition(left) === (operator.kind === "logic") ? right : left;
    return failJoining(reader, operator, odd);
  }
  if (operator.kind === "comparison")
    return { kind: "compare", operator: operator.sign, left, right, ...span };
  return { kind: "binary", operator: operator.sign, left, right, ...span };
}
