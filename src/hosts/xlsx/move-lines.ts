import { BOOK_WHERE, findParts, sheetWhere, workbookPath } from "./book-parts";
import { removeContentType } from "./content-types";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { UNMOVED, type LineMap } from "../../sheet/line-map";
import { moveCells } from "./move-cells";
import { moveBoxes, moveDrawing } from "./move-drawings";
import { moveFrame } from "./move-frame";
import { moveMarkup } from "./move-markup";
import { relationshipsOf } from "./package";
import { applyPatches, type Patch } from "./patch";
import { ReadStop, unmovable } from "./problems";
import { isSameSize, isSameWidth, moveArea, sameName, type CellMap } from "../../sheet/references";
import { linksOf, removeRelationship } from "./relationships-part";
import { setAttributes } from "./set-attributes";
import { unescapeText } from "./text";

/** A part that a sheet leads to, by the kinds of links on the way. */
interface LinkedPart {
  readonly path: string;
  readonly kind: string;
}

/**
 * Puts rows and columns into a sheet and takes others out, as a program does: all that speaks of its cells follows, on
 * this sheet and on others. Lines that are put in are empty.
 */
export function moveLines(draft: PackageDraft, sheet: string, rows: LineMap, columns: LineMap): void {
  const map: CellMap = { sheet, rows, columns };
  for (const { name, path } of findParts(draft.pack).sheets) {
    if (!sameName(name, sheet)) continue;
    moveOwnParts(draft, linkedParts(draft, path), map);
    rewrite(draft, path, sheetWhere(name), (text, root) => moveFrame(text, root, map));
  }
  follow(draft, map);
  dropCalcChain(draft);
}

/** Gives a sheet another name; whatever names it follows. */
export function renameSheet(draft: PackageDraft, sheet: string, newName: string): void {
  const map: CellMap = { sheet, newName, rows: UNMOVED, columns: UNMOVED };
  follow(draft, map);
  rewrite(draft, workbookPath(draft.pack), BOOK_WHERE, (text, root) =>
    childrenOf(text, root)
      .filter(({ name }) => name === "sheets")
      .flatMap((sheets) => childrenOf(text, sheets))
      .filter((each) => sameName(unescapeText(attributesOf(text, each)["name"] ?? ""), sheet))
      .flatMap((each) => setAttributes(text, each, { name: newName })),
  );
}

/** Lets cells, formulas and names follow, on all sheets. */
function follow(draft: PackageDraft, map: CellMap): void {
  const parts = findParts(draft.pack);
  for (const { name, path } of parts.sheets) {
    const isMoved = sameName(name, map.sheet) && map.newName === undefined;
    rewrite(draft, path, sheetWhere(name), (text, root) => {
      if (!isMoved && !mayName(text, map.sheet)) return [];
      const data = childrenOf(text, root).find((child) => child.name === "sheetData");
      const others = moveMarkup(text, root, name, map, "sheetData");
      return data ? [...others, ...moveCells(text, data, name, map)] : others;
    });
  }
  rewrite(draft, parts.path, BOOK_WHERE, (text, root) =>
    childrenOf(text, root)
      .filter(({ name }) => name === "definedNames")
      .flatMap((names) => moveMarkup(text, names, undefined, map)),
  );
  moveReaders(draft, linkedParts(draft, parts.path), map);
}

/** Whether a part may speak of a sheet; a name is not looked for where it would be written in another manner. */
function mayName(text: string, sheet: string): boolean {
  return /[&<>"']/.test(sheet) || text.toLocaleLowerCase().includes(sheet.toLocaleLowerCase());
}

type Mover = (text: string, root: Element, map: CellMap) => Patch[];

/** What stands on a sheet in parts of its own, by the kind of link that leads to it; pictures and the like stay. */
const MOVERS = new Map<string, Mover>([
  ["drawing", moveDrawing],
  [
    "comments",
    (text, root, map) => childrenOf(text, root).flatMap((child) => moveMarkup(text, child, map.sheet, map)),
  ],
  ["threadedComment", (text, root, map) => moveMarkup(text, root, map.sheet, map)],
  ["table", moveTable],
  ["pivotTable", movePivot],
]);

function moveOwnParts(draft: PackageDraft, linked: readonly LinkedPart[], map: CellMap): void {
  for (const { path, kind } of linked) {
    const move = MOVERS.get(kind);
    if (move) rewrite(draft, path, "附件", (text, root) => move(text, root, map));
    const vml = kind === "vmlDrawing" ? draft.text(path, "附件") : undefined;
    if (vml !== undefined) draft.write(path, applyPatches(vml, moveBoxes(vml, map)));
  }
}

/** A table grows and shrinks by whole lines between its head and its end; its columns are named in it. */
function moveTable(text: string, table: Element, map: CellMap): Patch[] {
  const { ref = "" } = attributesOf(text, table);
  const moved = moveArea(ref, map);
  const head = ref.replace(/\d+$/, (/\d+/.exec(ref) ?? [""])[0]);
  if (moved === undefined || !isSameWidth(moved, ref) || moveArea(head, map) === undefined) {
    throw new ReadStop(unmovable(map.sheet, `表格（${ref}）`));
  }
  return moveMarkup(text, shell(table), map.sheet, map);
}

function movePivot(text: string, pivot: Element, map: CellMap): Patch[] {
  for (const location of childrenOf(text, pivot).filter(({ name }) => name === "location")) {
    const { ref = "" } = attributesOf(text, location);
    const moved = moveArea(ref, map);
    if (moved === undefined || !isSameSize(moved, ref)) {
      throw new ReadStop(unmovable(map.sheet, `数据透视表（${ref}）`));
    }
  }
  return moveMarkup(text, pivot, map.sheet, map);
}

/** Charts and pivot tables, wherever they stand, name the cells that they show. */
function moveReaders(draft: PackageDraft, linked: readonly LinkedPart[], map: CellMap): void {
  for (const { path, kind } of linked) {
    if (kind === "chart")
      rewrite(draft, path, "图表", (text, root) => moveMarkup(text, root, undefined, map));
    if (kind !== "pivotCacheDefinition") continue;
    rewrite(draft, path, "数据透视表", (text, root) =>
      childrenOf(text, root)
        .filter((source) =>
          childrenOf(text, source).some((each) => sameName(attributesOf(text, each)["sheet"], map.sheet)),
        )
        .flatMap((source) => [...moveMarkup(text, source, map.sheet, map), ...renamed(text, source, map)]),
    );
  }
}

function renamed(text: string, source: Element, { newName }: CellMap): Patch[] {
  if (newName === undefined) return [];
  return childrenOf(text, source).flatMap((each) => setAttributes(text, each, { sheet: newName }));
}

/** The order of computing names cells; programs make it anew. */
function dropCalcChain(draft: PackageDraft): void {
  const workbook = workbookPath(draft.pack);
  for (const { id, kind, target } of linksOf(draft, workbook)) {
    if (kind !== "calcChain") continue;
    removeRelationship(draft, workbook, id);
    removeContentType(draft, target);
    draft.remove(target);
  }
}

/** The parts that a part leads to, and those that they lead to in turn. */
function linkedParts(draft: PackageDraft, from: string): readonly LinkedPart[] {
  const found = new Map<string, LinkedPart>();
  const follow = (path: string): void => {
    for (const { target, kind } of relationshipsOf(draft.pack, path)) {
      if (found.has(target) || !draft.pack.has(target)) continue;
      found.set(target, { path: target, kind });
      follow(target);
    }
  };
  follow(from);
  return [...found.values()];
}

function rewrite(
  draft: PackageDraft,
  path: string,
  where: string,
  patches: (text: string, root: Element) => Patch[],
): void {
  const text = draft.text(path, where);
  if (text !== undefined) draft.write(path, applyPatches(text, patches(text, rootOf(text))));
}

/** An element as the only child of what is around it, so that its own attributes are looked at too. */
function shell(element: Element): Element {
  return { ...element, inner: element.start, innerEnd: element.end };
}
