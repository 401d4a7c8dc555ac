import { attributePlaces, childrenOf, type Element } from "./elements";
import { insertChild } from "./ordered";
import { applyPatches, type Patch } from "./patch";

/** A part with items put into a list, and the number of the first of them, from 0. */
export interface ItemsAdded {
  readonly text: string;
  readonly first: number;
}

/**
 * Puts items behind those of a list in `parent`, so that `dropItems` gives back what was there before. Blanks that no
 * other program writes tell how: a list that was not there is made as `<dxfs  count="1">`, and one of a single tag,
 * `<dxfs/>`, opens as `<dxfs >`.
 */
export function addItems(
  text: string,
  parent: Element,
  order: readonly string[],
  name: string,
  items: readonly string[],
): ItemsAdded {
  const markup = items.join("");
  const list = childrenOf(text, parent).find((child) => child.name === name);
  const tag = `${parent.prefix}${name}`;
  if (!list) {
    const whole = `<${tag}  count="${items.length}">${markup}</${tag}>`;
    return { text: applyPatches(text, insertChild(text, parent, order, name, whole)), first: 0 };
  }
  const patches = [...countPatches(text, list, items.length), appendTraced(text, list, markup)];
  return { text: applyPatches(text, patches), first: childrenOf(text, list).length };
}

/** The patches that take items out of a list; a list that `addItems` made or opened is then as it was before. */
export function dropItems(text: string, list: Element, items: readonly Element[]): Patch[] {
  const taken = items.map(({ start, end }): Patch => ({ from: start, to: end, text: "" }));
  const patches = [...taken, ...countPatches(text, list, -items.length)];
  const isEmpty = applyPatches(text.slice(list.inner, list.innerEnd), moved(taken, -list.inner)) === "";
  const tag = text.slice(list.start, list.inner);
  if (!isEmpty) return patches;
  if (tag.startsWith(`<${list.prefix}${list.name}  count=`)) return [untraced(text, list)];
  if (!tag.endsWith(" >")) return patches;
  return [...countPatches(text, list, -items.length), untraced(text, list)];
}

/** The patch that puts markup inside an element, behind what is there; `<a/>` opens as `<a >`. */
export function appendTraced(
  text: string,
  { prefix, name, inner, innerEnd, end }: Element,
  markup: string,
): Patch {
  if (inner !== end) return { from: innerEnd, to: innerEnd, text: markup };
  return { from: text.lastIndexOf("/", end), to: end, text: ` >${markup}</${prefix}${name}>` };
}

/** The patch that takes an element away whose whole content goes; one that was a single tag is that again. */
export function untraced(text: string, { start, inner, end }: Element): Patch {
  const wasOneTag = text.slice(start, inner).endsWith(" >");
  return wasOneTag ? { from: inner - 2, to: end, text: "/>" } : { from: start, to: end, text: "" };
}

/** A wrong count is as wrong as before, so that it comes back as it was. */
function countPatches(text: string, list: Element, more: number): Patch[] {
  const count = attributePlaces(text, list).find(({ name }) => name === "count")?.value;
  const before = count && Number(text.slice(count.from, count.to));
  return count && Number.isSafeInteger(before) ? [{ ...count, text: String(before! + more) }] : [];
}

function moved(patches: readonly Patch[], by: number): Patch[] {
  return patches.map(({ from, to, text }) => ({ from: from + by, to: to + by, text }));
}
