import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { elements, first, node, parseTree, writeTree, type XmlNode } from "./xml-tree";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a file as trees, which the program of the tests reads and changes. */
export interface ProgramPackage {
  tree(path: string): XmlNode;
  put(path: string, root: XmlNode): void;
  /** The parts, or outside targets, that a part links to with a kind. */
  linked(part: string, kind: string): string[];
  /** Where a link of a part leads, by its id. */
  target(part: string, id: string): string;
  /** Links a part to another, and gives the id. */
  link(part: string, kind: string, target: string): string;
  readonly book: string;
  tabs(): XmlNode[];
  partOf(sheet: string): string;
  save(): Uint8Array;
}

/** Opens a package. */
export function openParts(bytes: Uint8Array): ProgramPackage {
  const files = unzipSync(bytes);
  const trees = new Map<string, XmlNode>();
  const tree = (path: string): XmlNode => {
    const known = trees.get(path) ?? parseTree(strFromU8(files[path]!));
    trees.set(path, known);
    return known;
  };
  const relationsPath = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");
  const relations = (part: string): XmlNode[] => {
    const path = relationsPath(part);
    return files[path] || trees.has(path) ? elements(tree(path)) : [];
  };
  const targetOf = (part: string, { attributes }: XmlNode): string =>
    attributes["TargetMode"] === "External"
      ? attributes["Target"]!
      : new URL(attributes["Target"]!, `file:///${part}`).pathname.slice(1);
  const linked = (part: string, kind: string): string[] =>
    relations(part)
      .filter(({ attributes }) => attributes["Type"]!.endsWith(`/${kind}`))
      .map((link) => targetOf(part, link));
  const target = (part: string, id: string): string =>
    targetOf(
      part,
      relations(part).find(({ attributes }) => attributes["Id"] === id)!,
    );
  const book = linked("", "officeDocument")[0]!;
  const tabs = (): XmlNode[] => elements(first(tree(book), "sheets"));
  return {
    tree,
    put: (path, root) => void trees.set(path, root),
    linked,
    target,
    link: (part, kind, to) => {
      const path = relationsPath(part);
      if (relations(part).length === 0) trees.set(path, node("Relationships", { xmlns: RELATIONSHIPS }));
      const list = tree(path);
      const id = `user${list.children.length + 1}`;
      list.children.push(node("Relationship", { Id: id, Type: `${KINDS}/${kind}`, Target: `/${to}` }));
      return id;
    },
    book,
    tabs,
    partOf: (sheet) =>
      target(book, tabs().find(({ attributes }) => attributes["name"] === sheet)!.attributes["r:id"]!),
    save: () => {
      const written = [...trees].map(([path, root]): [string, Uint8Array] => [
        path,
        strToU8(writeTree(root)),
      ]);
      return zipSync({ ...files, ...Object.fromEntries(written) });
    },
  };
}
