import { attributePlaces, attributesOf, childrenOf, plainText, type Element } from "./elements";
import { escapeXml } from "./escape";
import type { Patch } from "./patch";
import { moveArea, moveAreas, moveReferences, sameName, type CellMap } from "../../sheet/references";

/** Elements whose text is a formula, in sheets (conditional formats, validations), charts, names and pivot caches. */
const FORMULAS = new Set([
  "formula",
  "formula1",
  "formula2",
  "f",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);
/** Attributes that hold areas of the sheet to which a part belongs. */
const AREAS = new Set(["ref", "sqref", "activeCell", "topLeftCell"]);
/** What shows a place and means nothing by it: it stays, with the next place, where its own is gone. */
const SHOWN = new Set(["selection", "pane", "sheetView", "dimension"]);
/** What nothing is left of when its last child is gone. */
const LISTS = new Set([
  "mergeCells",
  "conditionalFormattings",
  "dataValidations",
  "hyperlinks",
  "protectedRanges",
  "ignoredErrors",
  "cellWatches",
  "sparklines",
  "sparklineGroup",
  "sparklineGroups",
  "scenarios",
]);

/** The patches of an element and all in it; "gone" where the cells that it speaks of are. */
type Moved = readonly Patch[] | "gone";

/**
 * The patches that let everything below an element follow the cells of a sheet: areas where the part belongs to that
 * sheet (`home`), formulas everywhere. `skipped` is an element that someone else moves, such as <sheetData>.
 */
export function moveMarkup(
  text: string,
  parent: Element,
  home: string | undefined,
  map: CellMap,
  skipped?: string,
): Patch[] {
  return childrenOf(text, parent).flatMap((child) => {
    if (child.name === skipped) return [];
    const moved = moveElement(text, child, home, map);
    return moved === "gone" ? [{ from: child.start, to: child.end, text: "" }] : moved;
  });
}

function moveElement(text: string, element: Element, home: string | undefined, map: CellMap): Moved {
  const own = moveAttributes(text, element, home, map);
  if (own === "gone") return "gone";
  const children = childrenOf(text, element);
  if (children.length === 0) {
    const inside = moveText(text, element, home, map);
    return inside === "gone" ? "gone" : [...own, ...inside];
  }
  const moved = children.map((child) => moveElement(text, child, home, map));
  const gone = moved.filter((each) => each === "gone").length;
  if (gone > 0 && (!LISTS.has(element.name) || gone === children.length)) return "gone";
  const patches = moved.flatMap((each, index) => {
    const { start, end } = children[index]!;
    return each === "gone" ? [{ from: start, to: end, text: "" }] : each;
  });
  return [...own, ...patches, ...counted(text, element, children.length - gone, gone)];
}

function moveAttributes(text: string, element: Element, home: string | undefined, map: CellMap): Moved {
  const patches: Patch[] = [];
  const isHome = sameName(home, map.sheet);
  for (const { name, value } of attributePlaces(text, element)) {
    const written = text.slice(value.from, value.to);
    if (AREAS.has(name) && isHome) {
      const moved = movedPlace(element, written, map);
      if (moved === "") return "gone";
      if (moved !== written) patches.push({ ...value, text: moved });
    } else if (isReference(text, element, name)) {
      const moved = escapeXml(moveReferences(plainText(written), home, map));
      if (moved !== escapeXml(plainText(written))) patches.push({ ...value, text: moved });
    }
  }
  return patches;
}

function movedPlace(element: Element, written: string, map: CellMap): string {
  const moved = moveAreas(written, map);
  if (moved === "") return SHOWN.has(element.name) ? nextPlace(written, map) : "";
  // One cell merges with nothing.
  return element.name === "mergeCell" && !moved.includes(":") ? "" : moved;
}

/** The first cell that is still there below and to the right of one that is gone. */
function nextPlace(written: string, map: CellMap): string {
  const [cell = ""] = written.split(/[\s:]/);
  return moveArea(`${cell}:XFD1048576`, map)?.split(":")[0] ?? "A1";
}

/** A link to a cell of the workbook, and a limit of a colour scale that is computed. */
function isReference(text: string, element: Element, attribute: string): boolean {
  if (element.name === "hyperlink") return attribute === "location";
  return element.name === "cfvo" && attribute === "val" && attributesOf(text, element)["type"] === "formula";
}

function moveText(text: string, element: Element, home: string | undefined, map: CellMap): Moved {
  const { name, inner, innerEnd } = element;
  const written = plainText(text.slice(inner, innerEnd));
  if (name === "sqref") {
    if (!sameName(home, map.sheet)) return [];
    const moved = moveAreas(written, map);
    return moved === "" ? "gone" : [{ from: inner, to: innerEnd, text: moved }];
  }
  if (!FORMULAS.has(name)) return [];
  const moved = moveReferences(written, home, map);
  return moved === written ? [] : [{ from: inner, to: innerEnd, text: escapeXml(moved) }];
}

function counted(text: string, element: Element, count: number, gone: number): Patch[] {
  const place = gone > 0 && attributePlaces(text, element).find(({ name }) => name === "count");
  return place ? [{ ...place.value, text: String(count) }] : [];
}
