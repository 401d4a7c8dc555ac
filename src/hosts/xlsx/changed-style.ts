import type { CellLook } from "../../sheet/look";
import { attributesOf, childrenOf, rootOf } from "./elements";
import { bordersMarkup, fillMarkup, fontMarkup } from "./look-markup";
import { applyPatches } from "./patch";
import { setAttributes } from "./set-attributes";

/** What of a cell's look changed: only what is named here becomes otherwise. */
export interface LookChange {
  /** How the font is now, as a whole. */
  readonly font?: Pick<
    CellLook,
    "bold" | "italic" | "underline" | "strike" | "fontName" | "fontSize" | "fontColor"
  >;
  readonly fill?: Pick<CellLook, "fill">;
  readonly borders?: Pick<CellLook, "borders">;
  readonly alignment?: Pick<CellLook, "horizontal" | "vertical" | "wrap">;
  readonly numberFormat?: string;
}

/** What belongs to the name of a font. */
const OF_NAME = new Set(["name", "family", "charset", "scheme"]);
/** What a look says of a font, besides its name. */
const TOLD = new Set(["b", "i", "strike", "u", "sz", "color"]);

/** A font that has become otherwise: what a look cannot say of it, such as a shadow, stays. */
export function changedFont(markup: string, font: NonNullable<LookChange["font"]>): string {
  const root = rootOf(markup);
  const children = childrenOf(markup, root);
  const valueOf = (name: string): string =>
    attributesOf(markup, children.find((child) => child.name === name) ?? root)["val"] ?? "";
  const textOf = (names: ReadonlySet<string>): string =>
    children
      .filter(({ name }) => names.has(name))
      .map(({ start, end }) => markup.slice(start, end))
      .join("");
  const base = { name: valueOf("name"), nameMarkup: textOf(OF_NAME), size: valueOf("sz") || "11" };
  const changed = fontMarkup({ ...font, fontSize: font.fontSize ?? Number(base.size) }, base, root.prefix)!;
  const told = childrenOf(changed, rootOf(changed)).map((child) => ({
    name: child.name,
    markup: changed.slice(child.start, child.end),
  }));
  const others = children.filter(({ name }) => !TOLD.has(name) && !OF_NAME.has(name));
  const all = [
    ...told,
    ...others.map(({ name, start, end }) => ({ name, markup: markup.slice(start, end) })),
  ];
  all.sort((one, other) => FONT_ORDER.indexOf(one.name) - FONT_ORDER.indexOf(other.name));
  const tag = `${root.prefix}font`;
  return `<${tag}>${all.map((each) => each.markup).join("")}</${tag}>`;
}

/** The children of <font> in the order of the schema. */
const FONT_ORDER: readonly string[] = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** The markup of a fill or of borders; none at all where the look has none. */
export function changedFill(fill: CellLook, prefix: string): string {
  const none = `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`;
  return fillMarkup(fill, prefix) ?? none;
}

/** Borders that have become otherwise; a diagonal line goes with them. */
export function changedBorders(borders: CellLook, prefix: string): string {
  const sides = ["left", "right", "top", "bottom", "diagonal"].map((side) => `<${prefix}${side}/>`);
  return bordersMarkup(borders, prefix) ?? `<${prefix}border>${sides.join("")}</${prefix}border>`;
}

/** A cell format with other numbers for what it is made of, and another alignment; indents and angles stay. */
export function changedFormat(
  markup: string,
  numbers: Readonly<Record<string, string>>,
  alignment: LookChange["alignment"],
): string {
  const numbered = applyPatches(markup, setAttributes(markup, rootOf(markup), numbers));
  if (!alignment) return numbered;
  const root = rootOf(numbered);
  const said = {
    horizontal: alignment.horizontal,
    vertical: alignment.vertical,
    wrapText: alignment.wrap ? "1" : undefined,
  };
  const known = childrenOf(numbered, root).find(({ name }) => name === "alignment");
  const own = known ? numbered.slice(known.start, known.end) : `<${root.prefix}alignment/>`;
  const changed = applyPatches(own, setAttributes(own, rootOf(own), said));
  const [from, to] = known ? [known.start, known.end] : [root.inner, root.inner];
  const isEmpty = root.inner === root.end;
  const start = isEmpty ? `${numbered.slice(0, numbered.lastIndexOf("/"))}>` : numbered.slice(0, from);
  const end = isEmpty ? `</${root.prefix}${root.name}>` : numbered.slice(to);
  const whole = `${start}${changed}${end}`;
  return applyPatches(whole, setAttributes(whole, rootOf(whole), { applyAlignment: "1" }));
}
