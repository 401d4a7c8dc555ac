import { partsOf, type Entry } from "./archive";
import { childrenNamed, decoded, treeOf, type Node } from "./tree";

/** A package as these tests read it by themselves. */
export interface Package {
  readonly parts: ReadonlyMap<string, Entry>;
  readonly workbook: string;
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly id: string }[];
}

export interface Link {
  readonly from: string;
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Reads what is where in a package. */
export function openBook(archive: Uint8Array): Package {
  const parts = partsOf(archive);
  const workbook = linksOf(parts, "").find(({ kind }) => kind === "officeDocument")!.target;
  const links = linksOf(parts, workbook);
  const root = treeOf(textOf(parts, workbook)!);
  const sheets = childrenNamed(childrenNamed(root, "sheets")[0]!, "sheet").flatMap(({ attributes }) => {
    const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))![1];
    const link = links.find((each) => each.id === id)!;
    return link.kind === "worksheet"
      ? [{ name: attributes["name"]!, path: link.target, id: attributes["sheetId"]! }]
      : [];
  });
  return { parts, workbook, sheets };
}

/** The part at a path, whatever its case. */
export function partAt(parts: ReadonlyMap<string, Entry>, path: string): Entry | undefined {
  const exact = parts.get(path);
  if (exact) return exact;
  for (const part of parts.values()) if (part.name.toLowerCase() === path.toLowerCase()) return part;
  return undefined;
}

const texts = new WeakMap<Entry, string>();

/** The text of the part at a path. */
export function textOf(parts: ReadonlyMap<string, Entry>, path: string): string | undefined {
  const part = partAt(parts, path);
  if (!part) return undefined;
  const text = texts.get(part) ?? decoded(part.bytes);
  texts.set(part, text);
  return text;
}

/** The part of a kind that the workbook links to, such as its styles. */
export function linkedText({ parts, workbook }: Package, kind: string): string | undefined {
  const link = linksOf(parts, workbook).find((each) => each.kind === kind);
  return link && textOf(parts, link.target);
}

/** The links of a part, "" for the package. */
export function linksOf(parts: ReadonlyMap<string, Entry>, path: string): Link[] {
  const [, folder = "", file = ""] = /^(.*\/)?([^/]*)$/.exec(path)!;
  const text = textOf(parts, `${folder}_rels/${file}.rels`);
  if (text === undefined) return [];
  return treeOf(text).children.map(({ attributes }) => ({
    from: path,
    id: attributes["Id"]!,
    kind: attributes["Type"]!.replace(/^.*\//, ""),
    target:
      attributes["TargetMode"] === "External" ? attributes["Target"]! : reach(folder, attributes["Target"]!),
    isExternal: attributes["TargetMode"] === "External",
  }));
}

function reach(folder: string, target: string): string {
  const path = decodeURIComponent(target).replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** A cell as it is written in a sheet part. */
export interface WrittenCell {
  readonly markup: string;
  readonly style: string;
  readonly node: Node;
}

/** The cells of a sheet part by their A1, and its rows as written without them. */
export function cellsOf(text: string): { cells: Map<string, WrittenCell>; data: Node | undefined } {
  const data = childrenNamed(treeOf(text), "sheetData")[0];
  const cells = new Map<string, WrittenCell>();
  let row = 0;
  for (const line of data ? childrenNamed(data, "row") : []) {
    row = line.attributes["r"] === undefined ? row + 1 : Number(line.attributes["r"]);
    let col = 0;
    for (const node of childrenNamed(line, "c")) {
      const { r, s } = node.attributes;
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(r ?? "") ?? [];
      col = letters === undefined ? col + 1 : numberOf(letters);
      const a1 = `${lettersOf(col)}${digits ?? row}`;
      if (cells.has(a1)) throw new Error(`${a1} stands twice`);
      cells.set(a1, { markup: text.slice(node.from, node.to), style: s ?? "0", node });
    }
  }
  return { cells, data };
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(col: number): string {
  const rest = Math.floor((col - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(65 + ((col - 1) % 26));
}

/** The list of a name: a root itself, or a child of it. */
export function listOf(root: Node, name: string): Node | undefined {
  return root.name === name ? root : root.children.find((child) => child.name === name);
}

/** The items of a part that is one list, none where there is no part. */
export function itemsOf(text: string | undefined, name: string): Node[] {
  return text === undefined ? [] : treeOf(text).children.filter((child) => child.name === name);
}
