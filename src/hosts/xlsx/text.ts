import type { XmlAttributes } from "./xml";

/** Turns _x000D_ and its like into the character they stand for, as ECMA-376 22.9.2.19 writes them. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The content of a <t> element as Excel keeps it: white space at the ends stays only when asked for. */
export function keepSpace(text: string, attributes: XmlAttributes): string {
  return attributes["xml:space"] === "preserve" ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

/**
 * The same text in memory of its own. Engines make a substring by pointing into the string it came from, so that one
 * label would keep the whole text of a large sheet alive.
 */
export function detached(text: string): string {
  return text.length < 12 ? text : `${text} `.slice(0, -1);
}
