import { sameItems } from "./same-data";

/**
 * Remembers what was made of a list of objects the last time, for each object that such a list begins with, and for as
 * long as that object lives.
 */
export function remembering<T extends object, R>(): (items: readonly T[], make: () => R) => R {
  const known = new WeakMap<T, { readonly items: readonly T[]; readonly made: R }>();
  return (items, make) => {
    const [first] = items;
    const last = first && known.get(first);
    if (last && sameItems(last.items, items)) return last.made;
    const made = make();
    if (first) known.set(first, { items, made });
    return made;
  };
}

/** What a function makes of an object, made once. */
export function once<T extends object, R>(make: (of: T) => R): (of: T) => R {
  const remembered = remembering<T, R>();
  return (of) => remembered([of], () => make(of));
}

/** What a function makes of texts, remembered for `most` of them; then all are forgotten and it begins anew. */
export function rememberingTexts<R>(make: (text: string) => R, most: number): (text: string) => R {
  const known = new Map<string, R>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
