import type { SheetSnapshot } from "../../sheet/snapshot";
import { appendTraced } from "./traced-lists";
import { BOOK_WHERE, workbookPath } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { cellText } from "./escape";
import { appendInside, insertChild, WORKBOOK_ORDER } from "./ordered";
import { applyPatches } from "./patch";
import { ReadStop, broken } from "./problems";
import { isStrict, toStrict } from "./strict";

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The workbook part's text with its root. */
export interface BookText {
  readonly path: string;
  readonly text: string;
  readonly root: Element;
}

/** Reads the workbook part as it stands now. */
export function bookText(draft: PackageDraft): BookText {
  const path = workbookPath(draft.pack);
  const text = draft.text(path, BOOK_WHERE);
  if (text === undefined) throw new ReadStop(broken(BOOK_WHERE, `no part ${path}`));
  return { path, text, root: rootOf(text) };
}

/** A child of the workbook's root by its name. */
export function childNamed({ text, root }: BookText, name: string): Element | undefined {
  return childrenOf(text, root).find((child) => child.name === name);
}

/** Puts a tab behind the others. */
export function appendTab(
  draft: PackageDraft,
  { name, visible }: Pick<SheetSnapshot, "name" | "visible">,
  link: string,
): void {
  const book = bookText(draft);
  const { path, text, root } = book;
  const sheets = childNamed(book, "sheets");
  if (!sheets) throw new ReadStop(broken(BOOK_WHERE, "no sheets"));
  const ids = childrenOf(text, sheets).map((tab) => Number(attributesOf(text, tab)["sheetId"]) || 0);
  const id = ids.reduce((highest, each) => Math.max(highest, each), 0) + 1;
  const state = visible === "visible" ? "" : ` state="${visible}"`;
  const tag = `<${sheets.prefix}sheet name="${cellText(name)}" sheetId="${id}"${state}`;
  const named = linkAttribute(draft, text, [root, sheets]);
  const markup = `${tag}${named}="${link}"/>`;
  draft.write(path, applyPatches(text, appendInside(text, sheets, markup)));
}

/** " r:id" with the prefix that stands for links at this place; one that does not is declared on the spot. */
function linkAttribute(draft: PackageDraft, text: string, around: readonly Element[]): string {
  const space = isStrict(draft) ? toStrict(LINKS) : LINKS;
  let prefix: string | undefined;
  for (const element of around) {
    for (const [name, value] of Object.entries(attributesOf(text, element))) {
      if (name.startsWith("xmlns:") && (value === LINKS || value === toStrict(LINKS))) prefix = name.slice(6);
    }
  }
  return prefix === undefined ? ` xmlns:r="${space}" r:id` : ` ${prefix}:id`;
}

/** Adds names that belong to the last tab, such as what of it is printed. */
export function addNamesOfLastTab(
  draft: PackageDraft,
  names: readonly (readonly [name: string, reference: string])[],
): void {
  if (names.length === 0) return;
  const book = bookText(draft);
  const { path, text, root } = book;
  const sheets = childNamed(book, "sheets");
  const last = sheets ? childrenOf(text, sheets).length - 1 : 0;
  const list = childNamed(book, "definedNames");
  const tag = `${root.prefix}definedName`;
  const items = names.map(
    ([name, reference]) => `<${tag} name="${name}" localSheetId="${last}">${cellText(reference)}</${tag}>`,
  );
  const markup = items.join("");
  const patches = list
    ? [appendTraced(text, list, markup)]
    : insertChild(text, root, WORKBOOK_ORDER, "definedNames", `<${tag}s>${markup}</${tag}s>`);
  draft.write(path, applyPatches(text, patches));
}
