import { severityOfMarkFormula } from "../../sheet/mark";
import { attributePlaces, attributesOf, childrenOf, plainText, type Element } from "./elements";
import type { Patch } from "./patch";

/** A conditional-format rule of a sheet. */
export interface Rule {
  readonly element: Element;
  readonly isOurs: boolean;
  /** Linked by its priority to a format of a pivot table, which is kept in another part. */
  readonly isPivot: boolean;
  /** Where its priority is written, and what it is; undefined where it has none. */
  readonly priority: { readonly from: number; readonly to: number; readonly value: number } | undefined;
}

/** What holds rules: programs put those with newer features into extensions. */
const HOLDERS = new Set(["extLst", "ext", "conditionalFormattings", "conditionalFormatting"]);

/** All conditional-format rules of a sheet, by the children of its root. */
export function rulesOf(text: string, children: readonly Element[], isPivot = false): Rule[] {
  return children.flatMap((child) => {
    if (child.name === "cfRule") return [readRule(text, child, isPivot)];
    if (!HOLDERS.has(child.name)) return [];
    const { pivot } = attributesOf(text, child);
    return rulesOf(text, childrenOf(text, child), isPivot || pivot === "1" || pivot === "true");
  });
}

/** The patches that take our rules away, and what held nothing else. */
export function cutOurs(text: string, children: readonly Element[]): Patch[] {
  return children.flatMap((child) => {
    if (child.name !== "cfRule" && !HOLDERS.has(child.name)) return [];
    const rules = rulesOf(text, [child]);
    if (!rules.some(({ isOurs }) => isOurs)) return [];
    const others =
      child.name === "cfRule" ? [] : childrenOf(text, child).filter((each) => isOther(text, each));
    if (others.length === 0) return [{ from: child.start, to: child.end, text: "" }];
    return cutOurs(text, childrenOf(text, child));
  });
}

/** Whether there is something besides our rules; the areas of a rule in an extension, <xm:sqref>, are nothing by themselves. */
function isOther(text: string, element: Element): boolean {
  if (element.name === "sqref") return false;
  if (element.name === "cfRule") return !isMark(text, element);
  if (!HOLDERS.has(element.name)) return true;
  const inside = childrenOf(text, element);
  return inside.length === 0 || inside.some((each) => isOther(text, each));
}

function readRule(text: string, element: Element, isPivot: boolean): Rule {
  const place = attributePlaces(text, element).find(({ name }) => name === "priority")?.value;
  const value = place && Number(text.slice(place.from, place.to));
  const isNumber = value !== undefined && Number.isSafeInteger(value);
  return {
    element,
    isOurs: isMark(text, element),
    isPivot,
    priority: place && isNumber ? { ...place, value } : undefined,
  };
}

/** Whoever saved the rule last: the formula tells, quotes and blanks in it as each program likes them. */
function isMark(text: string, rule: Element): boolean {
  if (attributesOf(text, rule)["type"] !== "expression") return false;
  const formulas = childrenOf(text, rule).filter(({ name }) => name === "formula" || name === "f");
  return formulas.some(
    ({ inner, innerEnd }) => severityOfMarkFormula(plainText(text.slice(inner, innerEnd))) !== undefined,
  );
}
