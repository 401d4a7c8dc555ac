import { fromArgb } from "./colours";
import { isTrue, parseXml, type XmlAttributes, type XmlSource } from "./xml";

/** An element with its attributes, as the style part nests them: a font, a fill, one side of a border … */
export interface StyleElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly StyleElement[];
}

/** The lists of a style part, colours not yet resolved. */
export interface StyleLists {
  readonly customFormats: ReadonlyMap<number, string>;
  readonly fonts: readonly StyleElement[];
  readonly fills: readonly StyleElement[];
  readonly borders: readonly StyleElement[];
  readonly cellFormats: readonly StyleElement[];
  readonly indexedColours: readonly string[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: OpenElement[];
}

const READ = new Set(["numFmts", "fonts", "fills", "borders", "cellXfs", "colors"]);

/** Reads the parts of styles.xml that cells refer to; cellStyleXfs, dxfs and table styles are passed over. */
export function readStyleLists(source: XmlSource): StyleLists {
  const sections = new Map<string, OpenElement>();
  const path: (OpenElement | undefined)[] = [];
  parseXml(source, {
    open: (name, attributes) => {
      const parent = path.at(-1);
      const isSection = path.length === 1 && READ.has(name);
      const element = parent || isSection ? { name, attributes, children: [] } : undefined;
      if (element && isSection) sections.set(name, element);
      else if (element) parent?.children.push(element);
      path.push(element);
    },
    text: () => undefined,
    close: () => {
      path.pop();
    },
  });
  const list = (section: string): readonly OpenElement[] => sections.get(section)?.children ?? [];
  const palette = list("colors").find(({ name }) => name === "indexedColors");
  return {
    customFormats: customFormats(list("numFmts")),
    fonts: list("fonts"),
    fills: list("fills"),
    borders: list("borders"),
    cellFormats: list("cellXfs"),
    indexedColours:
      palette?.children.map(({ attributes }) => fromArgb(attributes["rgb"] ?? "") ?? "000000") ?? [],
  };
}

/** The child of that name. */
export function child(element: StyleElement | undefined, name: string): StyleElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** Whether a switch such as <b/> is on: it is when it stands there and does not say no. */
export function isOn(element: StyleElement | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && (found.attributes["val"] === undefined || isTrue(found.attributes["val"]));
}

function customFormats(elements: readonly StyleElement[]): ReadonlyMap<number, string> {
  const formats = new Map<number, string>();
  for (const { attributes } of elements) {
    const { numFmtId, formatCode } = attributes;
    if (formatCode) formats.set(Number(numFmtId), formatCode);
  }
  return formats;
}
