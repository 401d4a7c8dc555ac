import type { Node } from "jsonc-parser";
import { childrenOf, membersOf } from "../../model/json-text/plain-value";

/** A member of an object by its name. */
export function memberOf(node: Node | undefined, name: string): Node | undefined {
  return membersOf(node).find((member) => member.name === name)?.value;
}

/** The text of a member; "" where there is none. */
export function textOf(node: Node | undefined, name: string): string {
  const value: unknown = memberOf(node, name)?.value;
  return typeof value === "string" ? value : "";
}

/** How many columns something takes. */
export function spanOf(node: Node, name = "span"): number {
  const value: unknown = memberOf(node, name)?.value;
  return typeof value === "number" ? value : 1;
}

/** The entries of a list. */
export function entriesOf(node: Node | undefined): readonly Node[] {
  return node?.type === "array" ? childrenOf(node) : [];
}
