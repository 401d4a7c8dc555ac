import { findNodeAtLocation, type Node } from "jsonc-parser";
import { ALL_FORMS } from "../../forms/catalogue";
import { ALL_RULES } from "../catalogue";
import { nearestName } from "../../model/nearest-name";
import { OWN_RELATION } from "../profile";
import { PROFILES } from "../profiles";
import { plainName } from "../structure/level-names";
import { childrenOf, membersOf, UNSAFE } from "../../model/json-text/plain-value";
import { quoted } from "../../model/quoted";
import type { Remark } from "../../model/json-text/text-problem";

/** Names in a profile that stand for nothing, or for two things. */
export function nameRemarks(root: Node): Remark[] {
  return [...builtIn(root), ...unknownForms(root), ...unknownRules(root), ...repeatedLevels(root)];
}

/** A profile of one's own must not pass for a built-in one. */
function builtIn(root: Node): Remark[] {
  return (["id", "name"] as const).flatMap((field) => {
    const node = findNodeAtLocation(root, [field]);
    const same = PROFILES.find((profile) => profile[field] === node?.value);
    if (!node || !same) return [];
    return [{ offset: node.offset, say: () => `${field} 与内置口径“${same.name}”相同，请另起一个` }];
  });
}

function unknownForms(root: Node): Remark[] {
  const known = ALL_FORMS.map(({ id }) => id);
  return textsIn(findNodeAtLocation(root, ["forms"]))
    .filter(({ text }) => !known.includes(text))
    .map(({ text, offset }) => ({ offset, say: () => unknown("这种表样", text, known) }));
}

function unknownRules(root: Node): Remark[] {
  const known = new Set(ALL_RULES.map(({ id }) => id));
  return (
    membersOf(findNodeAtLocation(root, ["severities"]))
      // Which 审核公式 the workbooks will have nobody knows here.
      .filter(({ name }) => !known.has(name) && !UNSAFE.has(name) && !name.startsWith(`${OWN_RELATION}-`))
      .map(({ name, key }) => ({ offset: key.offset, say: () => unknown("这条规则", name, [...known]) }))
  );
}

function unknown(kind: string, text: string, known: readonly string[]): string {
  const meant = nearestName(text, known);
  return `没有${quoted(text)}${kind}${meant === undefined ? "" : `，是不是要写“${meant}”？`}`;
}

/** Two level 1 of one name, or two level 2 of one name within a level 1; names are compared as the rules do. */
function repeatedLevels(root: Node): Remark[] {
  const system = findNodeAtLocation(root, ["system"]);
  const level1 = itemsOf(system);
  const within = level1.map((first) =>
    itemsOf(memberOf(first, "level2")).flatMap((second) => [
      ...textsIn(memberOf(second, "name")),
      ...textsIn(memberOf(second, "aliases")),
    ]),
  );
  return [level1.flatMap((first) => textsIn(memberOf(first, "name"))), ...within].flatMap(repeated);
}

function repeated(texts: readonly { readonly text: string; readonly offset: number }[]): Remark[] {
  const seen = new Set<string>();
  return texts.flatMap(({ text, offset }) => {
    const plain = plainName(text);
    if (plain === "" && text !== "") return [{ offset, say: () => `${quoted(text)}不成名称` }];
    if (seen.has(plain)) return [{ offset, say: () => `${quoted(text)}与前面的名称重复` }];
    seen.add(plain);
    return [];
  });
}

/** The texts that a node is or lists. */
function textsIn(node: Node | undefined): { text: string; offset: number }[] {
  return [...(node ? [node] : []), ...itemsOf(node)].flatMap(({ value, offset }) =>
    typeof value === "string" ? [{ text: value, offset }] : [],
  );
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.type === "array" ? childrenOf(node) : [];
}

function memberOf(node: Node, name: string): Node | undefined {
  return membersOf(node).find((member) => member.name === name)?.value;
}
