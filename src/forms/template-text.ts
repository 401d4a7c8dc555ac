import { normaliseLabel } from "../sheet/label";

const BLANK = "\uE000";

/** The fixed text before and after the blank of a template, both normalised. */
function ends(template: string): readonly [string, string] {
  const [before = "", after = ""] = normaliseLabel(template.replace("{}", BLANK)).split(BLANK);
  return [before, after];
}

/**
 * What stands in the blank of a template: ("单位：{}", "单位:万元") → "万元". Takes a normalised text, with or without
 * brackets around it; undefined when the fixed part does not match or nothing is filled in.
 */
export function templateValue(template: string, normalised: string): string | undefined {
  const [before, after] = ends(template);
  for (const text of [normalised, normalised.replace(/^\((.*)\)$/, "$1")]) {
    if (text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after)) {
      return text.slice(before.length, text.length - after.length);
    }
  }
  return undefined;
}

/** A template with its blank filled in. */
export function fillTemplate(template: string, value: string): string {
  return template.replace("{}", () => value);
}
