import { SaxesParser } from "saxes";

/** An element of a part, with where its text stands. */
export interface Node {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
  readonly from: number;
  to: number;
  /** Where the opening tag ends, and where the closing one begins. */
  readonly inner: number;
  innerEnd: number;
}

/** The text of a part, whatever its encoding. */
export function decoded(bytes: Uint8Array): string {
  const start = `${bytes[0]},${bytes[1]}`;
  const encoding = start === "255,254" ? "utf-16le" : start === "254,255" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
}

const known = new Map<string, Node>();

/** The root element of a part; throws where the text is not well formed. What was read is kept, as laws read it again. */
export function treeOf(text: string): Node {
  let root = known.get(text);
  if (root) return root;
  root = readTree(text);
  if (known.size > 300) known.clear();
  known.set(text, root);
  return root;
}

function readTree(text: string): Node {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Node[] = [];
  let root: Node | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const inner = parser.position;
    const from = text.lastIndexOf("<", inner - 1);
    const plain = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const node = {
      name: local,
      attributes: plain,
      children: [],
      text: "",
      from,
      to: inner,
      inner,
      innerEnd: inner,
    };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  const takeText = (piece: string): void => {
    const node = open.at(-1);
    if (node) node.text += piece;
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  parser.on("closetag", () => {
    const node = open.pop()!;
    node.to = parser.position;
    node.innerEnd = node.to === node.inner ? node.inner : text.lastIndexOf("<", node.to - 1);
  });
  parser.write(text).close();
  if (!root) throw new Error("no element");
  return root;
}

/** The children of a name; what is in an mc:Fallback counts as if it stood outside. */
export function childrenNamed(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => {
    if (child.name === "AlternateContent" || child.name === "Fallback") return childrenNamed(child, name);
    return child.name === name ? [child] : [];
  });
}
