import { WHOLES } from "./concepts";
import type { Group, Mention, Subject } from "./mention";

/** Things that are wholes of their own, and no part of a smaller one. */
const TOP = new Set([
  "income",
  "expenditure",
  "budget",
  "fiscal",
  "fiscal-expenditure",
  "basic",
  "project",
  "publics",
  "organs",
  "assets",
  "procurement",
  "carried-in",
]);
const SOURCES = new Set([
  "general",
  "fund",
  "capital",
  "special",
  "business",
  "operating-income",
  "superior-income",
  "subordinate-income",
  "other-income",
  "own-income",
  "carried-in",
]);
const WITH_SOURCES = new Set(["income", "budget", "expenditure", "fiscal"]);
const WITH_ITEMS = new Set(["running", "organs"]);

/** Whether a thing is a part of another, as far as that can be told by their names. */
export function isPart(whole: Subject | undefined, part: Subject | undefined): boolean | undefined {
  if (!whole || !part) return undefined;
  if (whole.concepts.some((concept) => isPartOf(concept, part.concepts))) return true;
  return part.concepts.some((concept) => TOP.has(concept) || whole.concepts.includes(concept))
    ? false
    : undefined;
}

function isPartOf(whole: string, parts: readonly string[]): boolean {
  if (WHOLES[whole]?.some((list) => list.some((child) => parts.includes(child)))) return true;
  if (WITH_SOURCES.has(whole) && parts.some((part) => SOURCES.has(part))) return true;
  return WITH_ITEMS.has(whole) && parts.some((part) => part.startsWith("code:3") || part.startsWith("near:"));
}

/** Puts a figure into the innermost group that it can be a part of, and ends those that it shows to be over. */
export function joinGroup(stack: Group[], mention: Mention): void {
  if (mention.isReason || mention.time !== "now") return;
  if (mention.aspect !== "value" && mention.aspect !== "change") return;
  for (let at = stack.length - 1; at >= 0; at--) {
    const group = stack[at]!;
    const whole = group.value?.subject ?? group.change?.subject;
    const isTold = mention.isSure || mention.subject?.weight === 3;
    const fits = isTold ? isPart(whole, mention.subject) : undefined;
    if (
      fits === true ||
      (fits === undefined && !group.isSoft && !group.onlyChildren && !isOuterPart(stack, at, mention))
    ) {
      group.parts.push(mention);
      return;
    }
    if (fits === undefined && (group.isSoft || group.onlyChildren)) continue;
    // In brackets it is a remark; behind them the list is over.
    if (group.depth === 0) stack.splice(at);
  }
}

function isOuterPart(stack: readonly Group[], at: number, mention: Mention): boolean {
  return stack
    .slice(0, at)
    .some(({ value, change }) => isPart(value?.subject ?? change?.subject, mention.subject) === true);
}
