import { ReadStop, broken } from "./problems";
import type { XmlAttributes } from "./xml";

/** An element by its place in the text of a part. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** With its colon, as in "x:"; "" where there is none. */
  readonly prefix: string;
  /** From the "<" of its first tag to behind the ">" of its last. */
  readonly start: number;
  readonly end: number;
  /** What stands between its tags; both equal to `end` where it is written as one tag, `<a/>`. */
  readonly inner: number;
  readonly innerEnd: number;
}

/** One tag: `kind` is "empty" for `<a/>`. */
interface Tag {
  readonly kind: "open" | "close" | "empty";
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The root element of a part that has been read before; whoever changed it meanwhile, damage stops the writing. */
export function rootOf(text: string): Element {
  const first = nextTag(text, 0, text.length);
  const close = first?.kind === "open" ? onlyClose(text, first, text.length) : undefined;
  if (first && close) return toElement(first, first.end, close.start, close.end);
  const [root] = elementsBetween(text, 0, text.length);
  if (!root) throw damaged(0);
  return root;
}

/** The elements right below another, in order. */
export function childrenOf(text: string, { inner, innerEnd }: Element): readonly Element[] {
  return elementsBetween(text, inner, innerEnd);
}

/** The attributes of an element by the name they are written with, as plain text. */
export function attributesOf(text: string, element: Element): XmlAttributes {
  const attributes = Object.create(null) as Record<string, string>;
  for (const { name, value } of attributePlaces(text, element))
    attributes[name] = plainText(text.slice(value.from, value.to));
  return attributes;
}

/** Where the tag that begins at a place ends, and whether it is an element by itself, `<a/>`. */
export function tagAt(text: string, start: number): { readonly end: number; readonly isEmpty: boolean } {
  const end = tagEnd(text, start);
  return { end, isEmpty: text.charCodeAt(end - 2) === SLASH };
}

/** An attribute by its place: the whole of it with the space before it, and the value between its quotes. */
export interface AttributePlace {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly value: { readonly from: number; readonly to: number };
}

/** Where the attributes of an element stand. */
export function attributePlaces(text: string, { start, inner, end }: Element): readonly AttributePlace[] {
  const tag = text.slice(start, inner === end ? end : inner);
  // Only where space begins: else every blank of a long run would be tried for what comes behind it.
  const pattern = /(?<!\s)(\s+)([^\s=/>"'<]+)\s*=\s*("[^"]*"|'[^']*')/g;
  const places: AttributePlace[] = [];
  for (const match of tag.matchAll(pattern)) {
    const from = start + match.index;
    const to = from + match[0].length;
    places.push({ name: match[2]!, from, to, value: { from: to - match[3]!.length + 1, to: to - 1 } });
  }
  return places;
}

/** What a piece of markup without elements says: references resolved, CDATA taken as it stands. */
export function plainText(markup: string): string {
  return markup.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&(#x?)?([0-9A-Za-z]+);/g,
    (whole, cdata: string | undefined, number: string | undefined, name: string | undefined) => {
      if (cdata !== undefined) return cdata;
      if (name === undefined) return "";
      if (number) {
        const code = Number(number === "#x" ? `0x${name}` : name);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      }
      return NAMED.get(name) ?? whole;
    },
  );
}

const NAMED = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function elementsBetween(text: string, from: number, to: number): Element[] {
  const found: Element[] = [];
  const open: Tag[] = [];
  for (let tag = nextTag(text, from, to); tag; tag = nextTag(text, tag.end, to)) {
    const close = open.length === 0 && isLarge(tag) ? onlyClose(text, tag, to) : undefined;
    if (close) {
      found.push(toElement(tag, tag.end, close.start, close.end));
      tag = close;
    } else if (tag.kind === "open") open.push(tag);
    else if (tag.kind === "empty") {
      if (open.length === 0) found.push(toElement(tag, tag.end, tag.end, tag.end));
    } else {
      const first = open.pop();
      if (!first) throw damaged(tag.start);
      if (open.length === 0) found.push(toElement(first, first.end, tag.start, tag.end));
    }
  }
  if (open.length > 0) throw damaged(to);
  return found;
}

/** Whether it pays to look for the end of an element before all that is in it. */
function isLarge({ kind, name }: Tag): boolean {
  return kind === "open" && name.endsWith("sheetData");
}

/** The closing tag of an element, where it is the only one of that name and no comment could be taken for it. */
function onlyClose(text: string, { name, end }: Tag, to: number): Tag | undefined {
  const mark = `</${name}`;
  const start = text.indexOf(mark, end);
  if (start < 0 || start >= to || text.indexOf(mark, start + 1) >= 0) return undefined;
  // A single character is found much faster than two, and this one is rare.
  if (text.indexOf("!", end) >= 0 && text.indexOf("<!", end) >= 0) return undefined;
  const close = nextTag(text, start, to);
  return close?.name === name ? close : undefined;
}

function toElement(tag: Tag, inner: number, innerEnd: number, end: number): Element {
  const colon = tag.name.indexOf(":") + 1;
  return {
    name: tag.name.slice(colon),
    prefix: tag.name.slice(0, colon),
    start: tag.start,
    end,
    inner,
    innerEnd,
  };
}

/** The next tag at or behind a place; comments, CDATA and instructions are passed over. */
function nextTag(text: string, from: number, to: number): Tag | undefined {
  let at = text.indexOf("<", from);
  while (at >= 0 && at < to) {
    const second = text.charCodeAt(at + 1);
    if (second === BANG || second === QUESTION) {
      at = text.indexOf("<", behindOther(text, at));
      continue;
    }
    const end = tagEnd(text, at);
    const isClosing = second === SLASH;
    const kind = isClosing ? "close" : text.charCodeAt(end - 2) === SLASH ? "empty" : "open";
    return { kind, name: nameAt(text, isClosing ? at + 2 : at + 1), start: at, end };
  }
  return undefined;
}

const BANG = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const MORE = 0x3e;
const QUOTES = [0x22, 0x27];

/** The place behind a comment, a CDATA section or an instruction. */
function behindOther(text: string, at: number): number {
  const close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : ">";
  const end = text.indexOf(close, at + 2);
  if (end < 0) throw damaged(at);
  return end + close.length;
}

/** The place behind the ">" of a tag; one between quotes does not end it. */
function tagEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === MORE) return at + 1;
    if (!QUOTES.includes(code)) continue;
    at = text.indexOf(text[at]!, at + 1);
    if (at < 0) break;
  }
  throw damaged(start);
}

function nameAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && !ENDS_NAME.has(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}

const ENDS_NAME = new Set([0x20, 0x09, 0x0a, 0x0d, SLASH, MORE]);

function damaged(at: number): ReadStop {
  return new ReadStop(broken("内容", `markup at ${at}`));
}
