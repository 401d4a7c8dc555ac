import { normaliseLabel } from "../sheet/label";
import type { TemplateCell } from "./description";

const BLANK = "\uE000";

const knownEnds = new Map<string, readonly [string, string]>();

/** The fixed text before and after the blank of a template, both normalised; worked out once a template. */
function ends(template: string): readonly [string, string] {
  let found = knownEnds.get(template);
  if (!found) {
    const [before = "", after = ""] = normaliseLabel(template.replace("{}", BLANK)).split(BLANK);
    found = [before, after];
    knownEnds.set(template, found);
  }
  return found;
}

/**
 * What stands in the blank of a template: ("单位：{}", "单位:万元") → "万元". Takes a normalised text, with or without
 * brackets around it; undefined when the fixed part does not match or nothing is filled in.
 */
export function templateValue(template: string, normalised: string): string | undefined {
  const [before, after] = ends(template);
  const bare = normalised.startsWith("(") && normalised.endsWith(")") ? normalised.slice(1, -1) : normalised;
  for (const text of [normalised, bare]) {
    if (text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after)) {
      return text.slice(before.length, text.length - after.length);
    }
  }
  return undefined;
}

/** Whether a text is a template whose blank is still to be filled in: (    年度). */
export function isUnfilled(template: string, normalised: string): boolean {
  const [before, after] = ends(template);
  if (after !== "") return normalised === before + after;
  // 单位： may as well be the label of the next cell; a colon at the end of a text is no part of it.
  return !before.endsWith("单位:") && normalised === before.replace(/:$/, "");
}

/** A template with its blank filled in. */
export function fillTemplate(template: string, value: string): string {
  return template.replace("{}", () => value);
}

/** The units that money is given in, each alone. */
export const MONEY_UNIT = /^(?:元|万元|亿元)$/;
/** What is filled into a place, where that can be told. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  amountUnit: MONEY_UNIT,
  year: /^20\d\d$/,
  asOf: /^20\d\d[-./年](?:\d{1,2}[-./月]\d{1,2}日?|[末底])$/,
};
const LONGEST = 20;

/** What is filled into a place, written in any of its ways, where it looks as what stands there should. */
export function shapelyValue({ key, template, aliases }: TemplateCell, norm: string): string | undefined {
  if (norm.length >= LONGEST) return undefined;
  const values = [template, ...aliases].map((text) => templateValue(text, norm));
  return values.find((value) => value !== undefined && SHAPES[key]?.test(value));
}

/** What is filled into a place, whatever it is. */
export function filledValue({ template }: TemplateCell, norm: string): string | undefined {
  return norm.length >= LONGEST ? undefined : templateValue(template, norm);
}
