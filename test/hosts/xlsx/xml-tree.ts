import { SaxesParser } from "saxes";

/** An element of a parsed part, prefixes kept; texts are strings. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** Reads a whole part. */
export function parseTree(text: string): XmlNode {
  const top: XmlNode = { name: "", attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const node: XmlNode = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (piece) => void open.at(-1)!.children.push(piece));
  parser.on("cdata", (piece) => void open.at(-1)!.children.push(piece));
  parser.write(text).close();
  return elements(top)[0]!;
}

/** Writes a whole part. */
export function writeTree(node: XmlNode): string {
  const write = (one: XmlNode | string): string => {
    if (typeof one === "string") return escaped(one);
    const attributes = Object.entries(one.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    return `<${one.name}${attributes.join("")}>${one.children.map(write).join("")}</${one.name}>`;
  };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(node)}`;
}

/** An element to be put somewhere. */
export function node(
  name: string,
  attributes: Record<string, string> = {},
  ...children: (XmlNode | string)[]
): XmlNode {
  return { name, attributes, children };
}

/** The elements right below, or those of a name. */
export function elements(parent: XmlNode | undefined, name?: string): XmlNode[] {
  const all = parent?.children.filter((each): each is XmlNode => typeof each !== "string") ?? [];
  return name === undefined ? all : all.filter((each) => each.name.replace(/^.*:/, "") === name);
}

/** The first element of a name right below. */
export function first(parent: XmlNode | undefined, name: string): XmlNode | undefined {
  return elements(parent, name)[0];
}

/** All elements of a name, however deep. */
export function deep(parent: XmlNode | undefined, name: string): XmlNode[] {
  return elements(parent).flatMap((each) => [
    ...(each.name.replace(/^.*:/, "") === name ? [each] : []),
    ...deep(each, name),
  ]);
}

/** All text in an element. */
export function textIn(parent: XmlNode | undefined): string {
  return parent?.children.map((each) => (typeof each === "string" ? each : textIn(each))).join("") ?? "";
}

function escaped(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);
}
