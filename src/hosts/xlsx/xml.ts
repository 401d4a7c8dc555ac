import { SaxesParser } from "saxes";
import { ReadStop, broken, hostile } from "./problems";
import { asciiText } from "./utf8-text";
import { newStretch, newXmlBudget, spendElements, type Stretch, type XmlBudget } from "./xml-budget";

export { newXmlBudget };

/** Attributes of an element by the name they are written with. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of one kind of part listens to; names come without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /**
   * Asked wherever a tag has just ended in a part in UTF-8: may take whole elements straight from the bytes at `at`, as
   * if the parser had read them, and gives the position behind them, or `at`.
   */
  readonly shortcut?: (bytes: Uint8Array, at: number) => number;
}

/** A part as a stream of bytes, with the words by which a user knows it. */
export interface XmlSource {
  readonly where: string;
  /** What is left for all parts of the file; a budget of its own where it is left out. */
  readonly budget?: XmlBudget;
  readonly read: (sink: (piece: Uint8Array) => void) => void;
}

/** Subtrees nobody here reads: extensions, alternatives that need them, and phonetic readings of words. */
const SKIPPED = new Set(["Choice", "extLst", "rPh"]);
/** Markup-compatibility wrappers; what is in a Fallback counts as if it stood outside. */
const TRANSPARENT = new Set(["AlternateContent", "Fallback"]);

/** The entities that every XML has; a plain object would know "constructor" and its like as well. */
const ENTITIES: Record<string, string> = Object.assign(Object.create(null) as Record<string, string>, {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
});

/** The parser is fed no more at a time, so that limits are noticed soon. */
const PIECE_BYTES = 256 * 1024;

/** Reads one XML part from first byte to last; damage and hostile markup stop the reading. */
export function parseXml(source: XmlSource, handler: XmlHandler): void {
  const { where, budget = newXmlBudget() } = source;
  let feed: Feed | undefined;
  const guard = (write: () => void): void => {
    try {
      write();
    } catch (error) {
      if (error instanceof ReadStop) throw error;
      throw new ReadStop(broken(where, String(error)));
    }
  };
  source.read((bytes) => {
    guard(() => {
      feed ??= makeFeed(where, handler, budget, encodingOf(bytes));
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) feed.take(bytes.subarray(at, at + PIECE_BYTES));
    });
  });
  guard(() => (feed ?? makeFeed(where, handler, budget, "utf-8")).end());
}

/** The value of an attribute that is usually prefixed, such as r:id, whatever the prefix. */
export function prefixedAttribute(attributes: XmlAttributes, local: string): string | undefined {
  const suffix = `:${local}`;
  for (const name in attributes) if (name.endsWith(suffix)) return attributes[name];
  return attributes[local];
}

/** Whether an xsd:boolean attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Places where a shortcut may take nothing before it is asked no more: cutting the text up for it has its cost. */
const SHORTCUT_TRIES = 20_000;

/** Takes the bytes of a part in pieces. */
interface Feed {
  readonly take: (bytes: Uint8Array) => void;
  readonly end: () => void;
}

const GREATER = 0x3e;

function makeFeed(where: string, handler: XmlHandler, budget: XmlBudget, encoding: string): Feed {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const shortcut = decoder.encoding === "utf-8" ? handler.shortcut : undefined;
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  parser.ENTITIES = ENTITIES;
  const stretch = newStretch(budget, where);
  const tags = listen(parser, where, handler, budget, stretch);
  const write = (text: string): void => {
    parser.write(text);
    stretch.parsed(text.length);
  };
  const writeBytes = (bytes: Uint8Array): void => write(decoder.decode(bytes, { stream: true }));
  const end = (): void => {
    write(decoder.decode());
    parser.close();
  };
  if (!shortcut) return { take: writeBytes, end };
  let triesLeft = SHORTCUT_TRIES;
  /** Whether nothing of a character is kept by the decoder for what comes next, and a byte order mark has been seen. */
  let isBetween = false;
  const writePart = (bytes: Uint8Array, from: number, to: number): void => {
    const text = isBetween ? asciiText(bytes, from, to) : undefined;
    if (text === undefined) writeBytes(bytes.subarray(from, to));
    else write(text);
    isBetween = bytes[to - 1] === GREATER;
  };
  return {
    take: (bytes) => {
      let at = 0;
      while (at < bytes.length && triesLeft > 0) {
        if (tags.justEnded && !tags.skipping()) {
          const next = shortcut(bytes, at);
          if (next > at) {
            at = next;
            triesLeft = Infinity;
            continue;
          }
          triesLeft--;
        }
        // Up to one ">" at a time: a tag that ends in this piece then ends with it, and nothing is left half read.
        const to = bytes.indexOf(GREATER, at) + 1 || bytes.length;
        tags.justEnded = false;
        writePart(bytes, at, to);
        at = to;
      }
      if (at < bytes.length) writePart(bytes, at, bytes.length);
    },
    end,
  };
}

interface TagState {
  justEnded: boolean;
  readonly skipping: () => boolean;
}

function listen(
  parser: SaxesParser,
  where: string,
  handler: XmlHandler,
  budget: XmlBudget,
  stretch: Stretch,
): TagState {
  const { xmlDepth } = budget.limits;
  let depth = 0;
  let skipFrom = 0;
  const state: TagState = { justEnded: false, skipping: () => skipFrom > 0 };
  parser.on("doctype", () => {
    throw new ReadStop(hostile(where, "DOCTYPE"));
  });
  parser.on("opentag", ({ name, attributes }) => {
    state.justEnded = true;
    stretch.tag();
    spendElements(budget, 1, where);
    depth++;
    if (depth > xmlDepth) throw new ReadStop(hostile(where, `more than ${xmlDepth} levels`));
    if (skipFrom > 0) return;
    const local = localName(name);
    if (SKIPPED.has(local)) skipFrom = depth;
    else if (!TRANSPARENT.has(local)) handler.open(local, attributes);
  });
  parser.on("closetag", ({ name }) => {
    state.justEnded = true;
    stretch.tag();
    depth--;
    if (skipFrom > 0) {
      if (depth < skipFrom) skipFrom = 0;
      return;
    }
    const local = localName(name);
    if (!TRANSPARENT.has(local)) handler.close(local);
  });
  const takeText = (text: string): void => {
    if (skipFrom === 0) handler.text(text);
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  return state;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The encodings that writers of workbooks have been seen to use, or that mean the same to them. */
const ENCODINGS = new Set(
  "utf-8 utf8 us-ascii ascii iso-8859-1 latin1 windows-1252 gbk gb2312 gb18030 big5".split(" "),
);

/** The encoding of a part: UTF-16 shows by its first bytes, anything else by the declaration; without one it is UTF-8. */
export function encodingOf(start: Uint8Array): string {
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)) return "utf-16le";
  if ((start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c)) return "utf-16be";
  const declaration = new TextDecoder("latin1").decode(start.subarray(0, 120));
  const declared = /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1];
  if (declared === undefined || /^utf-?16/i.test(declared)) return "utf-8";
  if (!ENCODINGS.has(declared.toLowerCase())) throw new Error(`encoding ${declared}`);
  return declared;
}
