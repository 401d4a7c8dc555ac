import { cellsOf, itemsOf, linkedText, listOf, openBook, textOf, type WrittenCell } from "./book";
import { treeOf, type Node } from "./tree";

/** What a cell holds by these tests' own reading; its style as written, but for the sign that it is text. */
export interface ReadCell {
  readonly value: unknown;
  readonly formula: string | null;
  readonly style: string;
}

/** Reads cells of a saved file by sheet and A1, without the product's help. */
export function readerOf(archive: Uint8Array): (sheet: string, a1: string) => ReadCell {
  const book = openBook(archive);
  const strings = itemsOf(linkedText(book, "sharedStrings"), "si").map(textIn);
  const styles = stylesIn(linkedText(book, "styles"));
  const cells = new Map<string, Map<string, WrittenCell>>(
    book.sheets.map(({ name, path }) => [name, cellsOf(textOf(book.parts, path)!).cells]),
  );
  return (sheet, a1) => {
    const cell = cells.get(sheet)?.get(a1);
    if (!cell) return { value: null, formula: null, style: styles[0] ?? "" };
    const formula = childOf(cell.node, "f")?.text;
    return {
      value: valueOf(cell.node, strings),
      formula: formula ? `=${formula}` : null,
      style: styles[Number(cell.style)] ?? "",
    };
  };
}

function childOf(node: Node, name: string): Node | undefined {
  return node.children.find((child) => child.name === name);
}

function stylesIn(text: string | undefined): string[] {
  const list = text === undefined ? undefined : listOf(treeOf(text), "cellXfs");
  return (list?.children ?? []).map(({ attributes, children }) => {
    const { quotePrefix: _, ...rest } = attributes;
    return JSON.stringify([rest, children.map(({ from, to }) => text!.slice(from, to))]);
  });
}

function valueOf(cell: Node, strings: readonly string[]): unknown {
  const value = childOf(cell, "v")?.text;
  if (cell.attributes["t"] === "inlineStr") return textIn(childOf(cell, "is")!);
  if (value === undefined) return null;
  switch (cell.attributes["t"]) {
    case "s":
      return strings[Number(value)];
    case "b":
      return value === "1" || value === "true";
    case "e":
      return { error: value };
    case "str":
      return unescaped(value);
    default:
      return Number(value);
  }
}

function textIn(node: Node): string {
  if (node.name === "rPh") return "";
  if (node.name !== "t") return node.children.map(textIn).join("");
  const isKept = node.attributes["xml:space"] === "preserve";
  return unescaped(isKept ? node.text : node.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""));
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
