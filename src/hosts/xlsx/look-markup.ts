import type { BorderLook, CellLook } from "../../sheet/look";
import { escapeXml } from "./escape";

/** The font that a workbook shows where nothing is said: its name with what belongs to it, as markup, and its size. */
export interface BaseFont {
  readonly name: string;
  readonly nameMarkup: string;
  readonly size: string;
}

/** The styles of lines that SpreadsheetML has; programs refuse a file with another. */
const LINES = new Set([
  "thin",
  "medium",
  "dashed",
  "dotted",
  "thick",
  "double",
  "hair",
  "mediumDashed",
  "dashDot",
  "mediumDashDot",
  "dashDotDot",
  "mediumDashDotDot",
  "slantDashDot",
]);

/** The font of a look; undefined where it says nothing of its font. */
export function fontMarkup(look: CellLook, base: BaseFont, prefix: string): string | undefined {
  const { bold, italic, strike, underline, fontSize, fontColor, fontName } = look;
  if (!bold && !italic && !strike && !underline && !fontSize && !fontColor && !fontName) return undefined;
  const own =
    fontName !== undefined && fontName !== base.name ? nameMarkup(fontName, prefix) : base.nameMarkup;
  const size = fontSize === undefined ? base.size : String(Math.min(Math.max(fontSize, 1), 409));
  const parts = [
    bold && `<${prefix}b/>`,
    italic && `<${prefix}i/>`,
    strike && `<${prefix}strike/>`,
    underline && `<${prefix}u/>`,
    `<${prefix}sz val="${escapeXml(size)}"/>`,
    fontColor && colourMarkup("color", fontColor, prefix),
    own,
  ];
  return `<${prefix}font>${parts.filter(Boolean).join("")}</${prefix}font>`;
}

/** The name of a font; Chinese ones say that they are, so that a machine without them takes another Chinese one. */
function nameMarkup(name: string, prefix: string): string {
  const isChinese = /[^\x20-\x7e]/.test(name);
  return `<${prefix}name val="${escapeXml(name)}"/>${isChinese ? `<${prefix}charset val="134"/>` : ""}`;
}

/** The fill of a look; undefined where it has none. */
export function fillMarkup({ fill }: CellLook, prefix: string): string | undefined {
  const colour = fill && colourMarkup("fgColor", fill, prefix);
  if (!colour) return undefined;
  const pattern = `<${prefix}patternFill patternType="solid">${colour}<${prefix}bgColor indexed="64"/></${prefix}patternFill>`;
  return `<${prefix}fill>${pattern}</${prefix}fill>`;
}

/** The borders of a look; undefined where it has none. */
export function bordersMarkup({ borders }: CellLook, prefix: string): string | undefined {
  if (!borders || Object.values(borders).every((line) => !line)) return undefined;
  const sides = (["left", "right", "top", "bottom"] as const).map((side) =>
    lineMarkup(side, borders[side], prefix),
  );
  return `<${prefix}border>${sides.join("")}<${prefix}diagonal/></${prefix}border>`;
}

function lineMarkup(side: string, line: BorderLook | undefined, prefix: string): string {
  if (!line) return `<${prefix}${side}/>`;
  const style = LINES.has(line.style) ? line.style : "thin";
  const colour = colourMarkup("color", line.color, prefix) ?? `<${prefix}color auto="1"/>`;
  return `<${prefix}${side} style="${style}">${colour}</${prefix}${side}>`;
}

/** The alignment of a look; undefined where it says nothing of it. */
export function alignmentMarkup(
  { horizontal, vertical, wrap }: CellLook,
  prefix: string,
): string | undefined {
  if (!horizontal && !vertical && !wrap) return undefined;
  const said = [
    horizontal && ` horizontal="${horizontal}"`,
    vertical && ` vertical="${vertical}"`,
    wrap && ' wrapText="1"',
  ];
  return `<${prefix}alignment${said.filter(Boolean).join("")}/>`;
}

function colourMarkup(name: string, rgb: string, prefix: string): string | undefined {
  return /^[0-9A-Fa-f]{6}$/.test(rgb) ? `<${prefix}${name} rgb="FF${rgb.toUpperCase()}"/>` : undefined;
}
