import { SaxesParser } from "saxes";

/** An element of an XML document; names keep their prefix. */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly in it, without the white space around it. */
  readonly text: string;
}

interface Growing extends Element {
  children: Growing[];
  text: string;
}

/** Reads a document; throws where it is not well formed. */
export function parseXml(xml: string): Element {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: Growing | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, line: parser.line, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text = `${element.text}${text}`.trim();
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  if (!root) throw new Error("no root element");
  return root;
}

/** The element itself and everything in it, in the order of the document. */
export function within(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(within)];
}

/** All elements of a name in it. */
export function named(element: Element, name: string): readonly Element[] {
  return within(element).filter((each) => each.name === name);
}

/** The element that a path of names leads to: child of child. */
export function at(element: Element, ...path: readonly string[]): Element | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return element;
  const child = element.children.find(({ name }) => name === first);
  return child && at(child, ...rest);
}
