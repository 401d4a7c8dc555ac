import { normaliseLabel } from "../sheet/label";

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

/** A template with its blank filled in. */
export function fillTemplate(template: string, value: string): string {
  return template.replace("{}", () => value);
}
