import type { Entry } from "./archive";
import {
  cellsOf,
  itemsOf,
  linkedText,
  linksOf,
  listOf,
  openBook,
  partAt,
  textOf,
  type Package,
} from "./book";
import { treeOf, type Node } from "./tree";
import { contains, parseA1, parseArea, type Area } from "../../../../src/sheet/address";

/**
 * What must be true of a saved file beside the file it came from. Each law gives its breaches, a line for each, none
 * where it is kept; all read the files by themselves, not through the product.
 */
export type Law = (before: Uint8Array, after: Uint8Array) => string[];

/** Archive, XML, links and types are sound; what was dangling before may stay so. */
export const isSound: Law = (before, after) => {
  const known = new Set(faultsOf(openBook(before)));
  return faultsOf(openBook(after)).filter((fault) => !known.has(fault));
};

function faultsOf(book: Package): string[] {
  const { parts } = book;
  const faults: string[] = [];
  for (const { name } of parts.values()) {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    try {
      treeOf(textOf(parts, name)!);
    } catch (error) {
      faults.push(`${name} is not well formed: ${String(error)}`);
    }
  }
  // Cells are looked at only where there is a way to them.
  if (faults.length > 0) return faults;
  faults.push(...linkFaults(parts), ...typeFaults(parts));
  const isReachable = book.sheets.every(({ path }) => partAt(parts, path));
  return isReachable ? [...faults, ...chainFaults(book), ...stringFaults(book)] : faults;
}

function linkFaults(parts: ReadonlyMap<string, Entry>): string[] {
  const owners = ["", ...[...parts.keys()].filter((name) => !name.endsWith(".rels"))];
  return owners.flatMap((owner) => {
    const links = linksOf(parts, owner);
    const ids = links.map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `${owner}: ${id} twice`);
    const dangling = links
      .filter(({ isExternal, target }) => !isExternal && !target.startsWith("#") && !partAt(parts, target))
      .map(({ id, target }) => `${owner}: ${id} leads to ${target}, which is not there`);
    const text = /\.(?:xml|vml)$/i.test(owner) ? textOf(parts, owner)! : "";
    const used = [...text.matchAll(/\b(?:r:id|r:embed|o:relid)="([^"]*)"/g)].map(([, id]) => id!);
    const unknown = used
      .filter((id) => id !== "" && !ids.includes(id))
      .map((id) => `${owner}: no link ${id}`);
    return [...twice, ...dangling, ...unknown];
  });
}

function typeFaults(parts: ReadonlyMap<string, Entry>): string[] {
  const types = treeOf(textOf(parts, "[Content_Types].xml")!).children;
  const said = types.map(({ name, attributes }) =>
    name === "Override"
      ? decodeURIComponent(attributes["PartName"]!).slice(1).toLowerCase()
      : `.${attributes["Extension"]!.toLowerCase()}`,
  );
  const twice = said.filter((each, at) => said.indexOf(each) < at).map((each) => `${each} has two types`);
  const extra = said
    .filter((each) => !each.startsWith(".") && !partAt(parts, each))
    .map((each) => `${each} has a type and is not there`);
  const untyped = [...parts.keys()]
    .map((name) => name.toLowerCase())
    .filter((name) => name !== "[content_types].xml" && !said.includes(name))
    .filter((name) => !said.includes(name.slice(name.lastIndexOf("."))))
    .map((name) => `${name} has no type`);
  return [...twice, ...extra, ...untyped];
}

/** The calc chain lists cells that have formulas, and no others. */
function chainFaults(book: Package): string[] {
  const chain = linkedText(book, "calcChain");
  if (chain === undefined) return [];
  let sheet = "";
  const formulas = new Map<string, Set<string>>();
  for (const { path, id } of book.sheets) {
    const cells = [...cellsOf(textOf(book.parts, path)!).cells];
    formulas.set(id, new Set(cells.filter(([, { node }]) => hasFormula(node)).map(([a1]) => a1)));
  }
  const entries = treeOf(chain).children;
  const missing = entries.flatMap(({ attributes }) => {
    sheet = attributes["i"] ?? sheet;
    const a1 = attributes["r"]!;
    return formulas.get(sheet)?.has(a1)
      ? []
      : [`the calc chain lists ${a1} of sheet ${sheet}, which has no formula`];
  });
  return entries.length === 0 ? ["the calc chain is empty"] : missing;
}

/** Cells refer to strings and styles that are there. */
function stringFaults(book: Package): string[] {
  const strings = itemsOf(linkedText(book, "sharedStrings"), "si");
  const styles = linkedText(book, "styles");
  const looks = styles === undefined ? undefined : listOf(treeOf(styles), "cellXfs")?.children.length;
  return book.sheets.flatMap(({ name, path }) =>
    [...cellsOf(textOf(book.parts, path)!).cells].flatMap(([a1, { node, style }]) => {
      const faults: string[] = [];
      const value = node.children.find((child) => child.name === "v")?.text;
      if (node.attributes["t"] === "s" && value !== undefined && !strings[Number(value)]) {
        faults.push(`${name}!${a1}: no string ${value}`);
      }
      if (looks !== undefined && Number(style) >= looks) faults.push(`${name}!${a1}: no style ${style}`);
      return faults;
    }),
  );
}

export function hasFormula(cell: Node): boolean {
  return cell.children.some(({ name }) => name === "f");
}

/** Parts other than the named ones are there as before: the same bytes, packed the same, and no part is new or gone. */
export function othersAreSame(before: Uint8Array, after: Uint8Array, changed: Iterable<string>): string[] {
  const [old, now] = [openBook(before).parts, openBook(after).parts];
  const free = new Set([...changed].map((path) => path.toLowerCase()));
  const breaches: string[] = [];
  for (const [name, entry] of old) {
    if (free.has(name.toLowerCase())) continue;
    const same = now.get(name);
    if (!same) breaches.push(`${name} is gone`);
    else if (!isSame(entry.bytes, same.bytes)) breaches.push(`${name} is another`);
    else if (!isSame(entry.packed, same.packed)) breaches.push(`${name} is packed anew`);
  }
  for (const name of now.keys()) {
    if (!old.has(name) && !free.has(name.toLowerCase())) breaches.push(`${name} is new`);
  }
  return breaches;
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/**
 * In a sheet part all is as it was but the named cells: each other cell is written as before, formulas at most without
 * the value that was computed; rows keep their attributes, and all outside of the cells is the same text.
 */
export function restOfSheetIsSame(before: string, after: string, edited: ReadonlySet<string>): string[] {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const computed = computedCells(old.cells);
  const freed = groupsLed(old.cells, edited);
  const breaches: string[] = [];
  for (const [a1, { markup, node }] of old.cells) {
    if (edited.has(a1)) continue;
    const same = now.cells.get(a1);
    if (!same) breaches.push(`${a1} is gone`);
    else if (same.markup === markup) continue;
    else if (computed.has(a1) && same.markup === uncomputed(before, node)) continue;
    else if (freed.has(groupOf(node)) && isFreed(after, same.node, node)) continue;
    else breaches.push(`${a1} is written ${same.markup}, was ${markup}`);
  }
  for (const a1 of now.cells.keys()) if (!old.cells.has(a1) && !edited.has(a1)) breaches.push(`${a1} is new`);
  if (frameOf(before, old.data) !== frameOf(after, now.data)) {
    breaches.push("what is outside of the cells changed");
  }
  return [...breaches, ...rowFaults(old.data, now.data)];
}

type Cells = ReturnType<typeof cellsOf>["cells"];

/** The cells whose values are computed: formulas, and what array formulas and what-if tables fill. */
function computedCells(cells: Cells): Set<string> {
  const computed = new Set([...cells].filter(([, { node }]) => hasFormula(node)).map(([a1]) => a1));
  for (const area of arrayAreas(cells))
    for (const a1 of cells.keys()) if (isWithin(a1, area)) computed.add(a1);
  return computed;
}

/** The areas that array formulas and what-if tables fill; nobody can change one of their cells alone. */
export function arrayAreas(cells: Cells): Area[] {
  return [...cells.values()].flatMap(({ node }) => {
    const { t, ref } = formulaOf(node)?.attributes ?? {};
    return t === "array" || t === "dataTable" ? [parseArea(ref!)!] : [];
  });
}

export function isWithin(a1: string, area: Area): boolean {
  return contains(area, parseA1(a1)!);
}

function formulaOf(cell: Node): Node | undefined {
  return cell.children.find(({ name }) => name === "f");
}

function groupOf(cell: Node): string | undefined {
  return formulaOf(cell)?.attributes["si"];
}

/** The groups of shared formulas whose first cell is edited: the others need a formula of their own. */
function groupsLed(cells: Cells, edited: ReadonlySet<string>): Set<string | undefined> {
  const led = [...cells].filter(([a1, { node }]) => edited.has(a1) && formulaOf(node)?.attributes["ref"]);
  return new Set(led.map(([, { node }]) => groupOf(node)).filter((group) => group !== undefined));
}

/** Whether a follower of a shared formula has the formula by itself now, and is otherwise what it was. */
function isFreed(text: string, cell: Node, was: Node): boolean {
  const formula = formulaOf(cell);
  return (
    formula !== undefined &&
    formula.text !== "" &&
    !/\st=/.test(text.slice(formula.from, formula.inner)) &&
    cell.attributes["s"] === was.attributes["s"]
  );
}

/** A cell's markup without its cached value and the type of it. */
export function uncomputed(text: string, cell: Node): string {
  const value = cell.children.find(({ name }) => name === "v");
  if (!value) return text.slice(cell.from, cell.to);
  const head = text.slice(cell.from, cell.inner).replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  return head + text.slice(cell.inner, value.from) + text.slice(value.to, cell.to);
}

/** What stands around <sheetData>, but for the area that the sheet says it fills. */
function frameOf(text: string, data: Node | undefined): string {
  const around = data ? `${text.slice(0, data.from)}…${text.slice(data.to)}` : text;
  return around.replace(/(<(?:\w+:)?dimension\b[^>]*?\bref\s*=\s*["'])[^"']*/, "$1");
}

function rowFaults(before: Node | undefined, after: Node | undefined): string[] {
  const told = (data: Node | undefined): Map<string, string> => {
    const rows = new Map<string, string>();
    for (const { name, attributes } of data?.children ?? []) {
      if (name !== "row") continue;
      const { spans: _, ...rest } = attributes;
      const key = rest["r"] ?? `#${rows.size}`;
      rows.set(key, `${rows.get(key) ?? ""}${JSON.stringify(rest)}`);
    }
    return rows;
  };
  const now = told(after);
  return [...told(before)].filter(([r, row]) => now.get(r) !== row).map(([r, row]) => `row ${r} was ${row}`);
}

/** Strings and styles are added behind those that were there; everything else in the two parts is as it was. */
export const listsOnlyGrow: Law = (before, after) => {
  const [old, now] = [openBook(before), openBook(after)];
  const strings = grown(
    linkedText(old, "sharedStrings"),
    linkedText(now, "sharedStrings"),
    ["sst"],
    "shared strings",
  );
  return [...strings, ...grown(linkedText(old, "styles"), linkedText(now, "styles"), STYLE_LISTS, "styles")];
};

const STYLE_LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

function grown(
  before: string | undefined,
  after: string | undefined,
  lists: readonly string[],
  what: string,
): string[] {
  if (before === undefined) return [];
  if (after === undefined) return [`${what} are gone`];
  const [old, now] = [treeOf(before), treeOf(after)];
  const breaches: string[] = [];
  for (const name of lists) {
    const [were, are] = [markupsOf(before, old, name), markupsOf(after, now, name)];
    const at = were.findIndex((markup, n) => are[n] !== markup);
    if (at >= 0) breaches.push(`${what}: ${name}[${at}] is ${are[at]}, was ${were[at]}`);
  }
  const others = (root: Node, text: string): string =>
    root.children
      .filter(({ name }) => !lists.includes(name) && root.name !== lists[0])
      .map(({ from, to }) => text.slice(from, to))
      .join("");
  if (others(old, before) !== others(now, after)) breaches.push(`${what}: more than the lists changed`);
  return breaches;
}

function markupsOf(text: string, root: Node, list: string): string[] {
  return listOf(root, list)?.children.map(({ from, to }) => text.slice(from, to)) ?? [];
}
