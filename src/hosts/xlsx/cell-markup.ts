import { attributePlaces, attributesOf, childrenOf, type Element } from "./elements";
import type { CellBody } from "./cell-body";
import { elementText } from "./escape";
import { applyPatches, type Patch } from "./patch";

/** What a cell says of itself besides its place. */
export interface CellFacts {
  readonly style: number;
  readonly type: string | undefined;
  /** Its <f>, where it has one. */
  readonly formula: Element | undefined;
}

/** The style, type and formula of a cell. */
export function factsOf(text: string, cell: Element): CellFacts {
  const { s, t } = attributesOf(text, cell);
  const formula = childrenOf(text, cell).find(({ name }) => name === "f");
  return { style: Number(s) || 0, type: t, formula };
}

/** What speaks of the content that is gone: types, and metadata of array formulas and of rich values. */
const OF_CONTENT = new Set(["t", "cm", "vm"]);
const CONTENT = new Set(["f", "v", "is"]);

/** A cell with another content; its place, its other attributes and what extends it stay. */
export function rewritten(text: string, cell: Element, body: CellBody, style: number): string {
  const attributes = attributePlaces(text, cell)
    .filter(({ name }) => !OF_CONTENT.has(name))
    .map(({ name, from, to, value }) => {
      if (name !== "s" || Number(text.slice(value.from, value.to)) === style) return text.slice(from, to);
      return `${text.slice(from, value.from)}${style}${text.slice(value.to, to)}`;
    });
  if (style !== 0 && !attributePlaces(text, cell).some(({ name }) => name === "s")) {
    attributes.push(styleAttribute(style));
  }
  const others = childrenOf(text, cell)
    .filter(({ name }) => !CONTENT.has(name))
    .map(({ start, end }) => text.slice(start, end))
    .join("");
  return cellElement(cell.prefix, attributes.join(""), body, others);
}

/** A cell that was not there before. */
export function newCell(prefix: string, ref: string, body: CellBody, style: number): string {
  return cellElement(prefix, ` r="${ref}"${styleAttribute(style)}`, body, "");
}

function styleAttribute(style: number): string {
  return style === 0 ? "" : ` s="${style}"`;
}

function cellElement(prefix: string, attributes: string, body: CellBody, others: string): string {
  const typed = body.type === undefined ? "" : ` t="${body.type}"`;
  const inner = body.inner(prefix) + others;
  const start = `<${prefix}c${attributes}${typed}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${prefix}c>`;
}

/** A formula cell whose formula stays as it is or, being shared no more, gets its own text; its value may be dropped. */
export function amended(
  text: string,
  cell: Element,
  dropValue: boolean,
  formula: string | undefined,
): string {
  const patches: Patch[] = [];
  for (const child of childrenOf(text, cell)) {
    if (child.name === "f" && formula !== undefined) {
      const own = `<${child.prefix}f>${elementText(formula)}</${child.prefix}f>`;
      patches.push({ from: child.start, to: child.end, text: own });
    }
    if (dropValue && (child.name === "v" || child.name === "is"))
      patches.push({ from: child.start, to: child.end, text: "" });
  }
  if (dropValue) {
    for (const { name, from, to } of attributePlaces(text, cell)) {
      if (name === "t" || name === "vm") patches.push({ from, to, text: "" });
    }
  }
  const moved = patches.map((patch) => ({
    ...patch,
    from: patch.from - cell.start,
    to: patch.to - cell.start,
  }));
  return applyPatches(text.slice(cell.start, cell.end), moved);
}
