import type { Problem } from "../../sheet/result";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { BookParts } from "./book-parts";
import { ddeIn, isDde } from "./dde";
import { allLinks, orNone, type PartLink } from "./outside-links";
import type { Package } from "./package";
import { partKey } from "./part-names";
import { parseXml, type XmlAttributes } from "./xml";

/**
 * What a file brings that leads out of it, or that would run if it were let: a sentence for each kind. None of it is
 * ever followed, opened or run here.
 */
export function findNotices(
  file: string,
  pack: Package,
  parts: BookParts,
  sheets: readonly SheetSnapshot[],
): readonly Problem[] {
  const links = allLinks(pack);
  const books = links.filter(({ kind, isExternal }) => kind === "externalLink" && !isExternal);
  const fromBooks = new Set(books.map(({ target }) => partKey(target)));
  const isBook = ({ from }: PartLink): boolean => fromBooks.has(from);
  const sheetNames = new Map(parts.sheets.map(({ path, name }) => [partKey(path), name]));
  const placeOf = ({ from, target }: PartLink): string => {
    const sheet = sheetNames.get(from);
    return sheet === undefined ? target : `工作表“${sheet}”：${target}`;
  };
  const outside = links.filter((link) => link.isExternal && !isBook(link));
  const inside = (kinds: ReadonlySet<string>): readonly PartLink[] =>
    links.filter(({ kind, isExternal }) => kinds.has(kind) && !isExternal);
  const found: readonly (readonly [kind: NoticeKind, items: readonly string[]])[] = [
    ["external-links", links.filter((link) => link.isExternal && isBook(link)).map(({ target }) => target)],
    [
      "dde",
      [
        ...books.flatMap(({ target }) => ddeLinkOf(pack, target)),
        ...parts.barNames.filter(({ formula }) => isDde(formula)).map(({ name }) => `名称“${name}”`),
        ...sheets.flatMap((sheet) => ddeIn(sheet).map(({ place, formula }) => `${place}：${formula}`)),
      ],
    ],
    ["connections", [...connectionsOf(pack, links), ...inside(QUERIES).map(placeOf)]],
    ["macros", inside(MACROS).map(({ target }) => target)],
    ["embedded", inside(EMBEDDED).map(placeOf)],
    ["hyperlinks", outside.filter(({ kind }) => kind === "hyperlink").map(placeOf)],
    ["outside", outside.filter(({ kind }) => kind !== "hyperlink").map(placeOf)],
  ];
  return found.flatMap(([code, items]) =>
    items.length === 0 ? [] : [{ code, message: `“${file}”${TAILS[code](items)}` }],
  );
}

type NoticeKind = "external-links" | "dde" | "connections" | "macros" | "embedded" | "hyperlinks" | "outside";

const QUERIES = new Set(["queryTable"]);
const MACROS = new Set(["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"]);
const EMBEDDED = new Set(["oleObject", "package", "control", "activeXControlBinary"]);

const UPDATE = "需要最新数值时，请在 Excel 或 WPS 中更新并保存后再审核。";

const TAILS: Readonly<Record<NoticeKind, (items: readonly string[]) => string>> = {
  "external-links": (items) =>
    `引用了别的工作簿 ${items.length} 个（${listed(items)}）。本工具没有打开它们，用的是上次保存在本文件里的数值。${UPDATE}`,
  dde: (items) =>
    `里有 DDE 或 OLE 链接 ${items.length} 处（${listed(items)}），它会让别的程序取数或执行命令。本工具没有执行；不清楚来历时，请不要在 Excel 或 WPS 中更新链接或启用内容。`,
  connections: (items) =>
    `里有数据连接或网页查询 ${items.length} 个（${listed(items)}）。本工具没有连接，用的是上次保存的数值。${UPDATE}`,
  macros: (items) =>
    `里有宏（${listed(items)}）。本工具没有运行；不清楚来历时，请不要在 Excel 或 WPS 中启用宏。`,
  embedded: (items) =>
    `里嵌有别的文件或控件 ${items.length} 个（${listed(items)}）。本工具没有打开，也没有审核其中的内容；要审核的表请放到工作表里。`,
  hyperlinks: (items) =>
    `里有指向文件之外的超链接 ${items.length} 处（${listed(items)}）。本工具没有访问；点开前请先看清地址。`,
  outside: (items) =>
    `里有存放在文件之外的内容 ${items.length} 处（${listed(items)}）。本工具没有去取；需要时请在 Excel 或 WPS 中确认来源。`,
};

const SHOWN = 3;
const SHOWN_CHARS = 60;

/** The first few, each of a length that can be read. */
function listed(items: readonly string[]): string {
  const shown = items.slice(0, SHOWN).map((item) => {
    const chars = [...item.slice(0, 4 * SHOWN_CHARS)];
    return chars.length > SHOWN_CHARS ? `${chars.slice(0, SHOWN_CHARS).join("")}…` : chars.join("");
  });
  return `${shown.join("、")}${items.length > SHOWN ? " 等" : ""}`;
}

/** The names of the connections. */
function connectionsOf(pack: Package, links: readonly PartLink[]): readonly string[] {
  const found = links.filter(({ kind, isExternal }) => kind === "connections" && !isExternal);
  return [...new Set(found.map(({ target }) => target))].flatMap((path) =>
    fromTags(pack, path, (name, attributes) => (name === "connection" ? attributes["name"] : undefined)),
  );
}

/** What the part of an external link asks of another program; none where it leads to a workbook. */
function ddeLinkOf(pack: Package, path: string): readonly string[] {
  return fromTags(pack, path, (name, { ddeService = "", ddeTopic = "", progId = "" }) => {
    if (name === "ddeLink") return `${ddeService}|${ddeTopic}`;
    return name === "oleLink" ? progId : undefined;
  });
}

/** What the tags of a part say. */
function fromTags(
  pack: Package,
  path: string,
  said: (name: string, attributes: XmlAttributes) => string | undefined,
): readonly string[] {
  return orNone(() => {
    const found: string[] = [];
    const source = pack.find(path, "对外连接");
    if (!source) return found;
    const open = (name: string, attributes: XmlAttributes): void => {
      const words = said(name, attributes);
      if (words !== undefined) found.push(words);
    };
    parseXml(source, { open, text: () => undefined, close: () => undefined });
    return found;
  });
}
