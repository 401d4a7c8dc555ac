import { attributesOf, childrenOf, rootOf, type Element } from "./elements";
import type { BaseFont } from "./look-markup";
import { appendToList, STYLES_ORDER } from "./ordered";

type ListName = "fonts" | "fills" | "borders" | "cellXfs";

/** What a list has at least: programs count on its first items. */
const LEAST: Readonly<Record<ListName, readonly ((prefix: string) => string)[]>> = {
  fonts: [(p) => `<${p}font><${p}sz val="11"/><${p}name val="宋体"/><${p}charset val="134"/></${p}font>`],
  fills: ["none", "gray125"].map(
    (pattern) => (p: string) => `<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`,
  ),
  borders: [(p) => `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`],
  cellXfs: [(p) => `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
};

/** A list of the styles part, in which equal items are one. */
export interface StyleList {
  readonly name: string;
  readonly numberOf: (markup: string) => number;
  readonly added: readonly string[];
}

/** A list as the styles part has it; one without items gets those that programs count on. */
export function newStyleList(text: string, name: ListName): StyleList {
  const section = sectionOf(text, name);
  const known = section ? childrenOf(text, section).map(({ start, end }) => text.slice(start, end)) : [];
  const { prefix } = rootOf(text);
  const added = known.length === 0 ? LEAST[name].map((markup) => markup(prefix)) : [];
  const numbers = new Map<string, number>();
  [...known, ...added].forEach((markup, number) => {
    if (!numbers.has(markup)) numbers.set(markup, number);
  });
  return {
    name,
    added,
    numberOf: (markup) => {
      const number = numbers.get(markup) ?? known.length + added.push(markup) - 1;
      numbers.set(markup, number);
      return number;
    },
  };
}

/** The text of the styles part with items behind those of a list. */
export function appendItems(text: string, name: string, items: readonly string[]): string {
  return items.length === 0 ? text : appendToList(text, rootOf(text), STYLES_ORDER, name, items).text;
}

/** The list of some name. */
export function sectionOf(text: string, name: string): Element | undefined {
  return childrenOf(text, rootOf(text)).find((child) => child.name === name);
}

/** The first font of the list, which is that of cells without a style. */
export function baseFont(text: string, prefix: string): BaseFont {
  const section = sectionOf(text, "fonts");
  const font = section && childrenOf(text, section)[0];
  const children = font ? childrenOf(text, font) : [];
  const valueOf = (name: string): string | undefined => {
    const child = children.find((one) => one.name === name);
    return child && attributesOf(text, child)["val"];
  };
  const naming = ["name", "family", "charset", "scheme"].flatMap((name) =>
    children.filter((child) => child.name === name),
  );
  const nameMarkup = naming.map(({ start, end }) => text.slice(start, end)).join("");
  return {
    name: valueOf("name") ?? "",
    nameMarkup: nameMarkup === "" ? `<${prefix}name val="宋体"/><${prefix}charset val="134"/>` : nameMarkup,
    size: valueOf("sz") ?? "11",
  };
}
