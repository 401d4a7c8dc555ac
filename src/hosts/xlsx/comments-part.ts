import { parseA1, toA1, type Cell } from "../../sheet/address";
import { NOTE_SIGN } from "../../sheet/note";
import { attributesOf, childrenOf, plainText, rootOf, type Element } from "./elements";
import { cellText, escapeXml } from "./escape";
import { applyPatches, type Patch } from "./patch";
import { unescapeText } from "./text";
import { addItems, dropItems } from "./traced-lists";

/** A note on a cell, as the comments part of a sheet holds it. */
export interface Comment {
  readonly element: Element;
  /** The cell as A1; undefined where the part does not say it. */
  readonly a1: string | undefined;
  readonly author: string | undefined;
  readonly isOurs: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Who our notes are by. */
export const NOTE_AUTHOR = "绩效表助手";

/** The comments part of a sheet that has no notes yet; strict files name the namespace otherwise. */
export function newComments(toName: (name: string) => string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<comments xmlns="${toName(MAIN)}"><authors></authors><commentList></commentList></comments>`
  );
}

/** All notes of a comments part. */
export function commentsOf(text: string): Comment[] {
  const list = childNamed(text, "commentList");
  const comments = list ? childrenOf(text, list).filter(({ name }) => name === "comment") : [];
  return comments.map((element) => {
    const { ref, authorId } = attributesOf(text, element);
    const cell = parseA1(ref ?? "");
    return {
      element,
      a1: cell && toA1(cell),
      author: authorId,
      isOurs: textOf(text, element).startsWith(NOTE_SIGN),
    };
  });
}

/** A comments part with notes of ours behind the others. */
export function withComments(text: string, notes: readonly { at: Cell; text: string }[]): string {
  const authors = childNamed(text, "authors");
  const names = authors ? childrenOf(text, authors) : [];
  const known = names.findIndex((name) => isOurName(text, name));
  const ours = `<${rootOf(text).prefix}author>${escapeXml(NOTE_AUTHOR)}</${rootOf(text).prefix}author>`;
  const authored = known < 0 ? addItems(text, rootOf(text), ORDER, "authors", [ours]).text : text;
  const items = notes.map((note) => markupOf(rootOf(text).prefix, known < 0 ? names.length : known, note));
  return addItems(authored, rootOf(authored), ORDER, "commentList", items).text;
}

/** A comments part without our notes, as it was before `withComments`. */
export function withoutOurs(text: string): string {
  const list = childNamed(text, "commentList");
  const all = commentsOf(text);
  const ours = all.filter(({ isOurs }) => isOurs);
  if (!list || ours.length === 0) return text;
  const elements = ours.map(({ element }) => element);
  return applyPatches(text, [...dropItems(text, list, elements), ...dropAuthor(text, all)]);
}

const ORDER = ["authors", "commentList", "extLst"];

/** Our name goes where it stands last and no other note bears it: notes name their author by number. */
function dropAuthor(text: string, all: readonly Comment[]): Patch[] {
  const authors = childNamed(text, "authors");
  const names = authors ? childrenOf(text, authors) : [];
  const last = names.at(-1);
  if (!authors || !last || !isOurName(text, last)) return [];
  const isNeeded = all.some(({ isOurs, author }) => !isOurs && Number(author) === names.length - 1);
  return isNeeded ? [] : dropItems(text, authors, [last]);
}

function isOurName(text: string, { inner, innerEnd }: Element): boolean {
  return plainText(text.slice(inner, innerEnd)) === NOTE_AUTHOR;
}

function childNamed(text: string, wanted: string): Element | undefined {
  return childrenOf(text, rootOf(text)).find(({ name }) => name === wanted);
}

/** What a note says: its <t>, or those of its runs. */
export function textOf(text: string, comment: Element): string {
  const texts = childrenOf(text, comment).filter(({ name }) => name === "text");
  const runs = texts.flatMap((each) => childrenOf(text, each));
  return runs
    .flatMap((run) => (run.name === "r" ? childrenOf(text, run) : [run]))
    .filter(({ name }) => name === "t")
    .map(({ inner, innerEnd }) => unescapeText(plainText(text.slice(inner, innerEnd))))
    .join("");
}

function markupOf(prefix: string, author: number, note: { at: Cell; text: string }): string {
  const p = prefix;
  const look = `<${p}rPr><${p}sz val="9"/><${p}rFont val="宋体"/><${p}family val="3"/><${p}charset val="134"/></${p}rPr>`;
  const said = `<${p}t xml:space="preserve">${cellText(NOTE_SIGN + note.text)}</${p}t>`;
  return (
    `<${p}comment ref="${toA1(note.at)}" authorId="${author}" shapeId="0">` +
    `<${p}text><${p}r>${look}${said}</${p}r></${p}text></${p}comment>`
  );
}
