import type { XmlAttributes } from "./xml";

/** Turns _x000D_ and its like into the character they stand for, as ECMA-376 22.9.2.19 writes them. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The content of a <t> element as Excel keeps it: white space at the ends stays only when asked for. */
export function keepSpace(text: string, attributes: XmlAttributes): string {
  if (attributes["xml:space"] === "preserve") return text;
  let from = 0;
  let to = text.length;
  // Not by a pattern: one that looks for spaces at the end tries every run of them in between.
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/**
 * The same text in memory of its own. Engines make a substring by pointing into the string it came from, so that one
 * label would keep the whole text of a large sheet alive.
 */
export function detached(text: string): string {
  return text.length < 12 ? text : `${text} `.slice(0, -1);
}
