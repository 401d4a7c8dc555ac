import { findNodeAtLocation, type Node } from "jsonc-parser";
import type * as z from "zod/mini";
import { nearestName } from "../nearest-name";
import { membersOf } from "./plain-value";
import { quoted } from "../quoted";
import type { Remark } from "./text-problem";

type Issue = z.core.$ZodIssue;

/** Where something stands in a text: names of fields, and places in lists from 0. */
export type Path = Issue["path"];

/** What a kind of text is called, and which fields it has at a path. */
export interface TextKind {
  readonly whole: string;
  readonly fieldsAt: (path: Path) => readonly string[];
}

/** Places are looked up one by one; a text with more mistakes than these is told of the first. */
const MOST = 200;

const TYPES: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数",
  int: "整数",
  boolean: " true 或 false",
  array: "一个列表",
  object: "一组字段",
  record: "一组字段",
  null: " null",
};

/** What does not fit the shape of a text, told where it stands. */
export function shapeRemarks(root: Node, issues: readonly Issue[], kind: TextKind): Remark[] {
  return issues.slice(0, MOST).flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return unknownFields(root, issue, kind);
    const node = findNodeAtLocation(root, pathOf(issue.path));
    const holder = findNodeAtLocation(root, pathOf(issue.path.slice(0, -1)));
    const { offset } = (node ?? holder)!;
    return [
      {
        offset,
        say: () => (node ? sentenceOf(issue, node, kind) : `缺少${quoted(nameOf(issue.path, kind))}`),
      },
    ];
  });
}

function unknownFields(
  root: Node,
  { path, keys }: Extract<Issue, { code: "unrecognized_keys" }>,
  { fieldsAt }: TextKind,
): Remark[] {
  const unknown = new Set(keys);
  const known = fieldsAt(path);
  return membersOf(findNodeAtLocation(root, pathOf(path)))
    .filter(({ name }) => unknown.has(name))
    .map(({ name, key }) => ({
      offset: key.offset,
      say: () => {
        const meant = nearestName(name, known);
        return meant === undefined
          ? `没有${quoted(name)}这个字段，可用：${known.join("、")}`
          : `没有${quoted(name)}这个字段，是不是要写“${meant}”？`;
      },
    }));
}

function sentenceOf(issue: Issue, node: Node, kind: TextKind): string {
  const name = nameOf(issue.path, kind).replace(/[\w-]$/, "$& ");
  const found = TYPES[node.type]!;
  switch (issue.code) {
    case "invalid_type": {
      const wanted = TYPES[issue.expected]!;
      return wanted === found ? `${name}的数太大` : `${name}应是${wanted}，这里是${found}`;
    }
    case "too_small":
      if (issue.origin === "string") return `${name}不能空`;
      return issue.origin === "array"
        ? `${name}至少要有 ${issue.minimum} 项`
        : `${name}不能小于 ${issue.minimum}`;
    case "too_big":
      if (issue.origin === "string") return `${name}不能超过 ${issue.maximum} 个字`;
      return issue.origin === "array"
        ? `${name}不能超过 ${issue.maximum} 项`
        : `${name}不能大于 ${issue.maximum}`;
    case "invalid_value":
      return `${name}只能是 ${issue.values.map(String).join("、")}，这里是${typeof node.value === "string" ? quoted(node.value) : found}`;
    // invalid_format: nothing else can be wrong with what our schema asks for.
    default:
      return `${name}只能用汉字、字母、数字和 . _ -，并以汉字、字母或数字开头`;
  }
}

/** level2; level2 的第 3 项; of the whole text what it is called. */
function nameOf(path: Path, { whole }: TextKind): string {
  const last = path.at(-1);
  if (last === undefined) return whole;
  return typeof last === "number" ? `${String(path.at(-2))} 的第 ${last + 1} 项` : String(last);
}

function pathOf(path: Path): (string | number)[] {
  // What was read from JSON has no symbols in it.
  return path as (string | number)[];
}
