import type { Node } from "jsonc-parser";
import { quoted } from "../quoted";
import type { Remark } from "./text-problem";

/** Names that mean something to the language itself. */
export const UNSAFE: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** A member of an object in a JSON text: the node of its name, and that of what it holds. */
export interface Member {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** The members of an object, in the order of the text; none for everything else. */
export function membersOf(node: Node | undefined): Member[] {
  if (node?.type !== "object") return [];
  return childrenOf(node).map((member) => {
    const [key, value] = childrenOf(member) as [Node, Node];
    return { name: String(key.value), key, value };
  });
}

/** The children of a node that has some: a tree without mistakes gives them to every list, object and member. */
export function childrenOf(node: Node): readonly Node[] {
  return node.children!;
}

/** The value that a tree says. Names that stand twice in one object, and names that could do harm, are told. */
export function plainValue(node: Node, remarks: Remark[]): unknown {
  if (node.type === "array") return childrenOf(node).map((child) => plainValue(child, remarks));
  if (node.type !== "object") return node.value;
  const values = new Map<string, unknown>();
  for (const { name, key, value } of membersOf(node)) {
    const { offset } = key;
    if (UNSAFE.has(name)) remarks.push({ offset, say: () => `不能用${quoted(name)}作名称` });
    else if (values.has(name)) remarks.push({ offset, say: () => `${quoted(name)}写了两次` });
    else values.set(name, plainValue(value, remarks));
  }
  return Object.fromEntries(values);
}
