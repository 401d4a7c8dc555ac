import { attributePlaces, childrenOf, type Element } from "./elements";
import { applyPatches, type Patch } from "./patch";

/** The children of <worksheet> in the order that the schema asks for; programs refuse a file with another. */
export const WORKSHEET_ORDER: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** The children of <styleSheet> in the order of the schema. */
export const STYLES_ORDER: readonly string[] = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** The children of <workbook> in the order of the schema. */
export const WORKBOOK_ORDER: readonly string[] = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** The patches that put markup inside an element, at its end; `<a/>` becomes `<a>…</a>`. */
export function appendInside(text: string, element: Element, markup: string): Patch[] {
  if (element.inner !== element.end) return [{ from: element.innerEnd, to: element.innerEnd, text: markup }];
  const slash = text.lastIndexOf("/", element.end);
  return [{ from: slash, to: element.end, text: `>${markup}</${element.prefix}${element.name}>` }];
}

/** The patches that put a child of some name where the schema wants it, behind those of its name that are there. */
export function insertChild(
  text: string,
  parent: Element,
  order: readonly string[],
  name: string,
  markup: string,
): Patch[] {
  const rank = order.indexOf(name);
  const children = childrenOf(text, parent);
  let last: Element | undefined;
  let before: Element | undefined;
  for (const child of children) {
    const other = order.indexOf(child.name);
    // What the schema does not know, such as mc:AlternateContent, goes with what stands before it.
    if (other < 0 ? last && last === before : other <= rank) last = child;
    before = child;
  }
  if (last) return [{ from: last.end, to: last.end, text: markup }];
  const first = children.find(({ name: other }) => order.includes(other));
  return first ? [{ from: first.start, to: first.start, text: markup }] : appendInside(text, parent, markup);
}

/** A part with items put behind those of a list in it, and the number of the first of them. */
export interface Appended {
  readonly text: string;
  readonly first: number;
}

/**
 * Puts items behind those of a list such as <cellXfs count="3">, whose items count from 0, and brings its count up to
 * date; a list that is not there is made. The items bear the prefix of `parent`.
 */
export function appendToList(
  text: string,
  parent: Element,
  order: readonly string[],
  name: string,
  items: readonly string[],
): Appended {
  const list = childrenOf(text, parent).find((child) => child.name === name);
  const markup = items.join("");
  if (!list) {
    const tag = `${parent.prefix}${name}`;
    const whole = `<${tag} count="${items.length}">${markup}</${tag}>`;
    return { text: applyPatches(text, insertChild(text, parent, order, name, whole)), first: 0 };
  }
  const first = childrenOf(text, list).length;
  const count = attributePlaces(text, list).find((attribute) => attribute.name === "count");
  const counted = count ? [{ ...count.value, text: String(first + items.length) }] : [];
  return { text: applyPatches(text, [...counted, ...appendInside(text, list, markup)]), first };
}
