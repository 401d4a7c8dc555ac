import { rootOf, type Element } from "./elements";
import { applyPatches } from "./patch";
import { appendTraced, dropItems } from "./traced-lists";

/** A part's text with markup behind the children of its root. A root of one tag, `<a/>`, opens as `<a >`. */
export function appendChild(text: string, markup: (prefix: string) => string): string {
  const root = rootOf(text);
  return applyPatches(text, [appendTraced(text, root, markup(root.prefix))]);
}

/** A part's text without a child of its root, as it was before `appendChild` put the child there. */
export function removeChild(text: string, child: Element): string {
  return applyPatches(text, dropItems(text, rootOf(text), [child]));
}
