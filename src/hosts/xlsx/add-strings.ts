import { spaceOf } from "./cell-body";
import type { PackageDraft } from "./draft";
import { attributePlaces, childrenOf, plainText, rootOf, type Element } from "./elements";
import { cellText } from "./escape";
import { appendInside } from "./ordered";
import { applyPatches, type Patch } from "./patch";
import { keepSpace, unescapeText } from "./text";

/** The shared texts of a workbook, to which more can be added. */
export interface SharedTexts {
  /** The number of a plain text, added where it is not there; undefined in a workbook that shares none. */
  readonly numberOf: (text: string) => number | undefined;
  /** Writes what was added; `more` says by how many cells that refer to shared texts there are more than before. */
  readonly finish: (more: number) => void;
}

/** The shared texts in the part at a path. */
export function newSharedTexts(draft: PackageDraft, path: string | undefined): SharedTexts {
  const text = path === undefined ? undefined : draft.text(path, "共享文字");
  if (path === undefined || text === undefined) return { numberOf: () => undefined, finish: () => undefined };
  let numbers: Map<string, number> | undefined;
  let count = 0;
  const added: string[] = [];
  const root = rootOf(text);
  const readNumbers = (): Map<string, number> => {
    const known = new Map<string, number>();
    const items = childrenOf(text, root).filter(({ name }) => name === "si");
    items.forEach((item, number) => {
      const plain = plainItem(text, item);
      if (plain !== undefined && !known.has(plain)) known.set(plain, number);
    });
    count = items.length;
    return known;
  };
  return {
    numberOf: (wanted) => {
      numbers ??= readNumbers();
      const number = numbers.get(wanted) ?? count + added.push(wanted) - 1;
      numbers.set(wanted, number);
      return number;
    },
    finish: (more) => {
      const items = added.map((each) => itemMarkup(root.prefix, each)).join("");
      const patches: Patch[] = items === "" ? [] : appendInside(text, root, items);
      for (const { name, value } of attributePlaces(text, root)) {
        const told = Number(text.slice(value.from, value.to));
        if (name === "count" && more !== 0)
          patches.push({ ...value, text: String(Math.max(0, told + more)) });
        if (name === "uniqueCount" && items !== "")
          patches.push({ ...value, text: String(count + added.length) });
      }
      if (patches.length > 0) draft.write(path, applyPatches(text, patches));
    },
  };
}

/** What an item says that is one text without runs or readings; undefined for the others. */
function plainItem(text: string, item: Element): string | undefined {
  const [only, ...others] = childrenOf(text, item);
  if (only?.name !== "t" || others.length > 0) return undefined;
  const space = attributePlaces(text, only).find(({ name }) => name === "xml:space");
  const kept = space ? { "xml:space": text.slice(space.value.from, space.value.to) } : {};
  return unescapeText(keepSpace(plainText(text.slice(only.inner, only.innerEnd)), kept));
}

function itemMarkup(prefix: string, text: string): string {
  return `<${prefix}si><${prefix}t${spaceOf(text)}>${cellText(text)}</${prefix}t></${prefix}si>`;
}
