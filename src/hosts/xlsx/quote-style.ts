import type { PackageDraft } from "./draft";
import { attributePlaces, attributesOf, childrenOf, rootOf, type Element } from "./elements";
import { appendToList, STYLES_ORDER } from "./ordered";
import { applyPatches } from "./patch";
import { isTrue } from "./xml";

/** What a text must not begin with, typed anew, or a program would read a formula or a command in it. */
const TAKEN_FOR_MORE = /^[=+\-@\t\r'＝＋－＠]/;

/** Whether a text could become something else when its cell is entered again. */
export function needsQuote(text: string): boolean {
  return TAKEN_FOR_MORE.test(text);
}

/** Styles like another, with or without the sign that what stands in the cell is text. */
export interface QuoteStyles {
  readonly quoted: (style: number) => number;
  readonly unquoted: (style: number) => number;
  /** Puts the styles that were asked for and were not there into the style part. */
  readonly finish: () => void;
}

interface KnownStyle {
  readonly markup: string;
  readonly isQuoted: boolean;
}

/** Styles of a workbook; where it has no style part, cells keep the style they have. */
export function newQuoteStyles(draft: PackageDraft, path: string | undefined): QuoteStyles {
  const text = path === undefined ? undefined : draft.text(path, "单元格样式");
  if (path === undefined || text === undefined)
    return { quoted: same, unquoted: same, finish: () => undefined };
  const root = rootOf(text);
  const list = childrenOf(text, root).find(({ name }) => name === "cellXfs");
  const styles = list ? childrenOf(text, list).map((xf) => knownStyle(text, xf)) : [];
  const before = styles.length;
  const numbers = new Map<string, number>();
  styles.forEach(({ markup, isQuoted }, number) => {
    const key = keyOf(markup, isQuoted);
    if (!numbers.has(key)) numbers.set(key, number);
  });
  const like = (style: number, isQuoted: boolean): number => {
    const known = styles[style];
    if (!known || known.isQuoted === isQuoted) return style;
    const key = keyOf(known.markup, isQuoted);
    const number = numbers.get(key) ?? styles.push({ markup: known.markup, isQuoted }) - 1;
    numbers.set(key, number);
    return number;
  };
  return {
    quoted: (style) => like(style, true),
    unquoted: (style) => like(style, false),
    finish: () => {
      const items = styles
        .slice(before)
        .map(({ markup, isQuoted }) => (isQuoted ? withQuote(markup) : markup));
      if (items.length > 0) draft.write(path, appendToList(text, root, STYLES_ORDER, "cellXfs", items).text);
    },
  };
}

function same(style: number): number {
  return style;
}

/** A format without the sign, and whether it has it. */
function knownStyle(text: string, xf: Element): KnownStyle {
  const sign = attributePlaces(text, xf).find(({ name }) => name === "quotePrefix");
  const markup = text.slice(xf.start, xf.end);
  if (!sign) return { markup, isQuoted: false };
  const { from, to } = sign;
  return {
    markup: applyPatches(markup, [{ from: from - xf.start, to: to - xf.start, text: "" }]),
    isQuoted: isTrue(attributesOf(text, xf)["quotePrefix"]),
  };
}

/** What two formats that say the same have in common, whatever the order of their attributes. */
function keyOf(markup: string, isQuoted: boolean): string {
  const xf = rootOf(markup);
  const attributes = Object.entries(attributesOf(markup, xf)).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return JSON.stringify([isQuoted, attributes, markup.slice(xf.inner, xf.innerEnd)]);
}

function withQuote(markup: string): string {
  const { prefix, name } = rootOf(markup);
  const at = 1 + prefix.length + name.length;
  return applyPatches(markup, [{ from: at, to: at, text: ' quotePrefix="1"' }]);
}
