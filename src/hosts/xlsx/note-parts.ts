import type { SheetPart } from "./book-parts";
import { sheetWhere } from "./book-parts";
import { newComments } from "./comments-part";
import { addContentType, removeContentType } from "./content-types";
import type { PackageDraft } from "./draft";
import { attributesOf, childrenOf, rootOf } from "./elements";
import { newVml } from "./note-shapes";
import { insertChild, WORKSHEET_ORDER } from "./ordered";
import { applyPatches } from "./patch";
import { relationshipsPath } from "./package";
import { addRelationship, linksOf, removeRelationship, type WrittenLink } from "./relationships-part";
import { isStrict, toStrict } from "./strict";
import { prefixedAttribute } from "./xml";

const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = {
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
};

/** What users know these parts by. */
export const NOTES_WHERE = "批注";

/** The links of a sheet to the parts that hold its notes, where it has them. */
export interface NoteLinks {
  readonly comments: WrittenLink | undefined;
  /** The drawing of <legacyDrawing>; that of headers and footers is another. */
  readonly drawing: WrittenLink | undefined;
  /** Newer comments, with answers; their cells have no room for a note. */
  readonly threads: readonly WrittenLink[];
}

/** Finds the parts that hold the notes of a sheet. */
export function noteLinks(draft: PackageDraft, sheet: SheetPart): NoteLinks {
  const links = linksOf(draft, sheet.path).filter(
    ({ isExternal, target }) => !isExternal && draft.pack.has(target),
  );
  const isOfKind = (wanted: string) => (link: WrittenLink) => link.kind === wanted;
  const drawingId = legacyDrawing(draft, sheet)?.id;
  return {
    comments: links.find(isOfKind("comments")),
    drawing: links.find(({ id, kind }) => kind === "vmlDrawing" && id === drawingId),
    threads: links.filter(isOfKind("threadedComment")),
  };
}

/** The path of the comments part of a sheet, which is made where there is none. */
export function ensureComments(draft: PackageDraft, sheet: SheetPart): string {
  const known = noteLinks(draft, sheet).comments;
  if (known) return known.target;
  const path = freePath(draft, sheet, (number) => `comments${number}.xml`);
  const isStrictHere = isStrict(draft);
  draft.write(
    path,
    newComments((name) => (isStrictHere ? toStrict(name) : name)),
  );
  addContentType(draft, path, TYPES.comments);
  addRelationship(draft, sheet.path, `${LINKS}/comments`, path);
  return path;
}

/** The path of the drawing with the boxes of a sheet's notes, which is made where there is none. */
export function ensureDrawing(draft: PackageDraft, sheet: SheetPart, lastShape: number): string {
  const known = noteLinks(draft, sheet).drawing;
  if (known) return known.target;
  const path = freePath(draft, sheet, (number) => `drawings/vmlDrawing${number}.vml`);
  draft.write(path, newVml(lastShape));
  addContentType(draft, path, TYPES.vmlDrawing);
  const id = addRelationship(draft, sheet.path, `${LINKS}/vmlDrawing`, path);
  const text = sheetText(draft, sheet);
  const root = rootOf(text);
  const attribute = linkAttribute(draft, attributesOf(text, root), id);
  const markup = `<${root.prefix}legacyDrawing ${attribute}/>`;
  draft.write(
    sheet.path,
    applyPatches(text, insertChild(text, root, WORKSHEET_ORDER, "legacyDrawing", markup)),
  );
  return path;
}

/** Takes a part of a sheet's notes out of the package; with a drawing goes what the sheet says of it. */
export function removeNotePart(draft: PackageDraft, sheet: SheetPart, link: WrittenLink): void {
  const drawing = legacyDrawing(draft, sheet);
  if (drawing?.id === link.id) {
    const { start, end } = drawing.element;
    draft.write(sheet.path, applyPatches(sheetText(draft, sheet), [{ from: start, to: end, text: "" }]));
  }
  for (const path of [relationshipsPath(link.target), link.target]) {
    draft.remove(path);
    removeContentType(draft, path);
  }
  removeRelationship(draft, sheet.path, link.id);
}

/** The text of a sheet part. */
export function sheetText(draft: PackageDraft, { path, name }: SheetPart): string {
  return draft.text(path, sheetWhere(name)) ?? "";
}

function legacyDrawing(draft: PackageDraft, sheet: SheetPart) {
  const text = sheetText(draft, sheet);
  if (!text.includes("legacyDrawing")) return undefined;
  const element = childrenOf(text, rootOf(text)).find(({ name }) => name === "legacyDrawing");
  return element && { element, id: prefixedAttribute(attributesOf(text, element), "id") ?? "" };
}

/** Where the root has no prefix for links, the element brings its own. */
function linkAttribute(draft: PackageDraft, root: Readonly<Record<string, string>>, id: string): string {
  const name = isStrict(draft) ? toStrict(LINKS) : LINKS;
  const declared = Object.keys(root).find((key) => key.startsWith("xmlns:") && root[key] === name);
  return declared ? `${declared.slice("xmlns:".length)}:id="${id}"` : `xmlns:r="${name}" r:id="${id}"`;
}

/** Beside the folder of the sheets, as programs have it: xl/comments1.xml. */
function freePath(draft: PackageDraft, sheet: SheetPart, nameOf: (number: number) => string): string {
  const folder = sheet.path.split("/").slice(0, -2).join("/");
  const pathOf = (number: number): string => (folder === "" ? nameOf(number) : `${folder}/${nameOf(number)}`);
  let number = 1;
  while (draft.pack.has(pathOf(number))) number++;
  return pathOf(number);
}
