import type { Node } from "jsonc-parser";
import { membersOf, type Member } from "../../model/json-text/plain-value";
import { quoted } from "../../model/quoted";
import type { Remark } from "../../model/json-text/text-problem";

/** What cells and parts of each kind must have, and what they may have beside it. */
const FIELDS: ReadonlyMap<string, { readonly must: readonly string[]; readonly may: readonly string[] }> =
  new Map([
    ["label", { must: ["text"], may: ["aliases", "span"] }],
    ["field", { must: ["key"], may: ["type", "span", "anywhere"] }],
    ["template", { must: ["key", "template"], may: ["aliases", "span"] }],
    ["gap", { must: [], may: ["span"] }],
    ["row", { must: ["cells"], may: [] }],
    ["block", { must: ["label", "parts"], may: [] }],
    ["across", { must: ["key", "labels"], may: ["type"] }],
    ["numbered", { must: ["key", "template", "span"], may: ["labelSpan"] }],
    ["table", { must: ["key", "columns"], may: [] }],
  ]);

/** Fields that a cell or part lacks, or that those of its kind do not have; a kind that nobody knows is told by its shape. */
export function kindRemarks(node: Node): Remark[] {
  const members = membersOf(node);
  const kind = String(members.find(({ name }) => name === "kind")?.value.value);
  const fields = FIELDS.get(kind);
  if (!fields) return [];
  const has = new Set(members.map(({ name }) => name));
  const lacking = fields.must.filter((name) => !has.has(name));
  const strange = members.filter(({ name }) => isStrange(name, fields));
  return [
    ...lacking.map((name) => ({ offset: node.offset, say: () => `${kind} 缺少${quoted(name)}` })),
    ...strange.map(({ name, key }: Member) => ({
      offset: key.offset,
      say: () => `${kind} 没有${quoted(name)}这个字段`,
    })),
  ];
}

/** A field that belongs to another kind; what belongs to none is told by the shape. */
function isStrange(
  name: string,
  { must, may }: { must: readonly string[]; may: readonly string[] },
): boolean {
  if (name === "kind" || must.includes(name) || may.includes(name)) return false;
  return [...FIELDS.values()].some((other) => other.must.includes(name) || other.may.includes(name));
}
