import { BOOK_WHERE } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributePlaces, attributesOf, childrenOf, type AttributePlace, type Element } from "./elements";
import { applyPatches, type Patch } from "./patch";
import { ReadStop, broken } from "./problems";
import { unescapeText } from "./text";
import { untraced } from "./traced-lists";
import { prefixedAttribute } from "./xml";
import { bookText, childNamed, type BookText } from "./workbook-sheets";

/** What led to a tab that is gone. */
export interface TabRemoved {
  readonly sheetId: string;
  /** The id of the workbook's link to its part. */
  readonly link: string;
}

/** Takes a tab and the names that belong to it out of the workbook part; the others are counted anew. */
export function removeTab(draft: PackageDraft, name: string): TabRemoved {
  const book = bookText(draft);
  const { path, text } = book;
  const sheets = childNamed(book, "sheets");
  const tabs = sheets ? childrenOf(text, sheets) : [];
  const known = tabs.map((tab) => attributesOf(text, tab));
  const index = known.findIndex((tab) => unescapeText(tab["name"] ?? "") === name);
  const tab = tabs[index];
  const attributes = known[index];
  if (!tab || !attributes) throw new ReadStop(broken(BOOK_WHERE, `no sheet ${name}`));
  if (!known.some(({ state }, at) => at !== index && isVisible(state))) throw lastVisible(name);
  const states = known.filter((_, at) => at !== index).map(({ state }) => isVisible(state));
  draft.write(
    path,
    applyPatches(text, [
      { from: tab.start, to: tab.end, text: "" },
      ...namePatches(book, index),
      ...viewPatches(book, index, states),
    ]),
  );
  return { sheetId: attributes["sheetId"] ?? "", link: prefixedAttribute(attributes, "id") ?? "" };
}

function isVisible(state: string | undefined): boolean {
  return state !== "hidden" && state !== "veryHidden";
}

function lastVisible(name: string): ReadStop {
  const tail = `里只有工作表“${name}”可见，不能删去。请先取消隐藏别的工作表，再试一次。`;
  return new ReadStop({ code: "last-sheet", tail });
}

/** Names of the sheet go; those of sheets behind it belong to a number less. An empty list goes as it came. */
function namePatches(book: BookText, gone: number): Patch[] {
  const { text } = book;
  const list = childNamed(book, "definedNames");
  const names = list ? childrenOf(text, list) : [];
  const places = names.map((name) => ({ name, place: attributeOf(text, name, "localSheetId") }));
  const isGone = (place: AttributePlace | undefined): boolean => numberAt(text, place) === gone;
  if (list && names.length > 0 && places.every(({ place }) => isGone(place))) return [untraced(text, list)];
  return places.flatMap(({ name, place }): Patch[] => {
    const number = numberAt(text, place);
    if (!place || number === undefined || number < gone) return [];
    if (number === gone) return [{ from: name.start, to: name.end, text: "" }];
    return [{ ...place.value, text: String(number - 1) }];
  });
}

/** The tab that is in front and the first that is shown stay the same ones, or the nearest that is visible. */
function viewPatches(book: BookText, gone: number, isVisibleAt: readonly boolean[]): Patch[] {
  const { text } = book;
  const views = childNamed(book, "bookViews");
  return (views ? childrenOf(text, views) : []).flatMap((view): Patch[] => {
    const active = attributeOf(text, view, "activeTab");
    const first = attributeOf(text, view, "firstSheet");
    const wasActive = numberAt(text, active) ?? 0;
    const front = nearestVisible(wasActive > gone ? wasActive - 1 : wasActive, isVisibleAt);
    const patches: Patch[] = [];
    if (active && front !== wasActive) patches.push({ ...active.value, text: String(front) });
    if (!active && front !== 0) {
      const at = view.start + 1 + view.prefix.length + view.name.length;
      patches.push({ from: at, to: at, text: ` activeTab="${front}"` });
    }
    const wasFirst = numberAt(text, first);
    if (first && wasFirst !== undefined && wasFirst > Math.max(0, isVisibleAt.length - 1))
      patches.push({ ...first.value, text: String(isVisibleAt.length - 1) });
    else if (first && wasFirst !== undefined && wasFirst > gone)
      patches.push({ ...first.value, text: String(wasFirst - 1) });
    return patches;
  });
}

/** The tab itself where it is visible, else the next one to the right, else to the left. */
export function nearestVisible(tab: number, isVisibleAt: readonly boolean[]): number {
  const right = isVisibleAt.indexOf(true, tab);
  return right >= 0 ? right : isVisibleAt.lastIndexOf(true);
}

function attributeOf(text: string, element: Element, name: string): AttributePlace | undefined {
  return attributePlaces(text, element).find((attribute) => attribute.name === name);
}

function numberAt(text: string, place: AttributePlace | undefined): number | undefined {
  const number = place && Number(text.slice(place.value.from, place.value.to));
  return Number.isSafeInteger(number) ? number : undefined;
}
