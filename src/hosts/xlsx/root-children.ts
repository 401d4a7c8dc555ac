import { rootOf, type Element } from "./elements";
import { applyPatches } from "./patch";

/** A part's text with markup behind the children of its root. A root of one tag, `<a/>`, opens as `<a >`. */
export function appendChild(text: string, markup: (prefix: string) => string): string {
  const root = rootOf(text);
  const { prefix, name, inner, innerEnd, end } = root;
  if (inner !== end) return applyPatches(text, [{ from: innerEnd, to: innerEnd, text: markup(prefix) }]);
  const slash = text.lastIndexOf("/", end);
  return applyPatches(text, [{ from: slash, to: end, text: ` >${markup(prefix)}</${prefix}${name}>` }]);
}

/** A part's text without a child of its root, as it was before `appendChild` put the child there. */
export function removeChild(text: string, child: Element): string {
  const without = applyPatches(text, [{ from: child.start, to: child.end, text: "" }]);
  const root = rootOf(without);
  const wasOneTag = root.inner === root.innerEnd && without.slice(root.start, root.inner).endsWith(" >");
  if (!wasOneTag) return without;
  return applyPatches(without, [{ from: root.inner - 2, to: root.end, text: "/>" }]);
}
