import { findNodeAtLocation, type Node } from "jsonc-parser";
import type * as z from "zod/mini";
import { nearestName } from "../../model/nearest-name";
import { level1Schema, level2Schema, profileSchema, thresholdsSchema } from "../profile";
import { membersOf } from "./plain-value";
import { quoted } from "../../model/quoted";
import type { Remark } from "./text-problem";

type Issue = z.core.$ZodIssue;
type Path = Issue["path"];

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

/** What does not fit the shape of a profile, told where it stands. */
export function shapeRemarks(root: Node, issues: readonly Issue[]): Remark[] {
  return issues.slice(0, MOST).flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return unknownFields(root, issue);
    const node = findNodeAtLocation(root, pathOf(issue.path));
    const holder = findNodeAtLocation(root, pathOf(issue.path.slice(0, -1)));
    const { offset } = (node ?? holder)!;
    return [{ offset, say: () => (node ? sentenceOf(issue, node) : `缺少${quoted(nameOf(issue.path))}`) }];
  });
}

function unknownFields(root: Node, { path, keys }: Extract<Issue, { code: "unrecognized_keys" }>): Remark[] {
  const unknown = new Set(keys);
  const known = knownFields(path);
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

function knownFields(path: Path): string[] {
  if (path.length === 0) return Object.keys(profileSchema.shape);
  if (path[0] === "thresholds") return Object.keys(thresholdsSchema.shape);
  return Object.keys((path.length === 2 ? level1Schema : level2Schema).shape);
}

function sentenceOf(issue: Issue, node: Node): string {
  const name = nameOf(issue.path).replace(/[\w-]$/, "$& ");
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

/** level2; level2 的第 3 项; of the whole text, 口径. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "口径";
  return typeof last === "number" ? `${String(path.at(-2))} 的第 ${last + 1} 项` : String(last);
}

function pathOf(path: Path): (string | number)[] {
  // What was read from JSON has no symbols in it.
  return path as (string | number)[];
}
