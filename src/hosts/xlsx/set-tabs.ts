import type { SheetSnapshot } from "../../sheet/snapshot";
import { BOOK_WHERE, workbookPath } from "./book-parts";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { applyPatches, type Patch } from "./patch";
import { setAttributes } from "./set-attributes";
import { unescapeText } from "./text";
import { nearestVisible } from "./workbook-tabs";

/** A tab, and whether it is shown. */
export interface Tab {
  readonly name: string;
  readonly visible: SheetSnapshot["visible"];
}

/** Puts the tabs of a workbook into an order, and shows and hides them; tabs that are not named stay behind the others. */
export function setTabs(draft: PackageDraft, tabs: readonly Tab[]): void {
  const path = workbookPath(draft.pack);
  const text = draft.text(path, BOOK_WHERE)!;
  const root = rootOf(text);
  const list = childrenOf(text, root).find(({ name }) => name === "sheets");
  if (!list) return;
  const sheets = childrenOf(text, list);
  const nameOf = (sheet: Element): string => unescapeText(attributesOf(text, sheet)["name"] ?? "");
  const wanted = tabs.flatMap((tab) => sheets.find((sheet) => nameOf(sheet) === tab.name) ?? []);
  const order = [...wanted, ...sheets.filter((sheet) => !wanted.includes(sheet))];
  const places = sheets.map((sheet) => order.indexOf(sheet));
  const patches = order.map((sheet, at): Patch => {
    const tab = tabs.find(({ name }) => name === nameOf(sheet));
    return { from: sheets[at]!.start, to: sheets[at]!.end, text: tabMarkup(text, sheet, tab) };
  });
  const isVisibleAt = order.map((sheet) => {
    const tab = tabs.find(({ name }) => name === nameOf(sheet));
    return (tab?.visible ?? attributesOf(text, sheet)["state"] ?? "visible") === "visible";
  });
  draft.write(path, applyPatches(text, [...patches, ...renumbered(text, root, places, isVisibleAt)]));
}

function tabMarkup(text: string, sheet: Element, tab: Tab | undefined): string {
  const markup = text.slice(sheet.start, sheet.end);
  if (!tab) return markup;
  const { state = "visible" } = attributesOf(text, sheet);
  if (state === tab.visible) return markup;
  const wanted = { state: tab.visible === "visible" ? undefined : tab.visible };
  return applyPatches(markup, setAttributes(markup, rootOf(markup), wanted));
}

/** Names of one sheet, and the view, know sheets by their number; in front stands one that can be seen. */
function renumbered(
  text: string,
  root: Element,
  places: readonly number[],
  isVisibleAt: readonly boolean[],
): Patch[] {
  const moved = (element: Element, attribute: string, land = (place: number): number => place): Patch[] => {
    const number = attributesOf(text, element)[attribute];
    const place = number === undefined ? undefined : places[Number(number)];
    return place === undefined ? [] : setAttributes(text, element, { [attribute]: String(land(place)) });
  };
  return childrenOf(text, root).flatMap((child) => {
    if (child.name === "definedNames") {
      return childrenOf(text, child).flatMap((name) => moved(name, "localSheetId"));
    }
    if (child.name !== "bookViews") return [];
    return childrenOf(text, child).flatMap((view) => [
      ...moved(view, "activeTab", (place) => nearestVisible(place, isVisibleAt)),
      ...moved(view, "firstSheet"),
    ]);
  });
}
